// `npm run conformance`: every case of Ethereum's state tests and every recorded JSON-RPC exchange that lie in
// ETHEREUM_FIXTURES (beside the repository unless told), through this project's own core; writes docs/CONFORMANCE.md.
import { join } from 'node:path'
import { root } from './prepare.mjs'

process.env.CONFORMANCE_PAGE = join(root, 'docs', 'CONFORMANCE.md')
process.argv.splice(2, process.argv.length, 'packages/chain/src/conformance.test.ts')
await import('./test.mjs')
