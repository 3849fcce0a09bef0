// `npm run kills [-- N]`: the long profile of the kill test, a training run ended by SIGKILL at N random steps (20 unless
// told), each resumed to the bytes of the whole run. `OPENLEDGER_KILL_SEED` chooses other steps.
process.env.OPENLEDGER_KILLS = process.argv[2] ?? '20'
process.argv.splice(2, process.argv.length, 'packages/engine/src/training/killed.test.ts')
await import('./test.mjs')
