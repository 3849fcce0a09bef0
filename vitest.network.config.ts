import { defineConfig } from 'vitest/config'

/** Tests against real networks of CometBFT and geth, which the project does not carry: `npm run test:network`. */
export default defineConfig({
  test: {
    include: ['packages/node/src/network/testing/*.real.ts', 'packages/chain/src/engine/geth.test.ts', 'e2e/*.real.ts'],
    globalSetup: ['packages/node/src/network/testing/installPrograms.ts'],
    testTimeout: 900_000,
    hookTimeout: 900_000,
    pool: 'forks',
    maxWorkers: 1,
  },
})
