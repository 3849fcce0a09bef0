// `npm run isolation`: the long profile of the isolation test, a million answers of mixed adapters while adapters are
// loaded, replaced and evicted and rows preempted and cancelled, each compared bit for bit with the same request alone.
process.env.OPENLEDGER_LONG = '1'
process.argv.splice(2, process.argv.length, 'packages/engine/src/serving/isolation.test.ts')
await import('./test.mjs')
