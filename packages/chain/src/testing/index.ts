export { clientsOf, createTestChain, temporaryFolder, testAccount, testGenesis } from './createTestChain.ts'
export { storeContract } from './storeContract.ts'
export { tokenContract } from './tokenContract.ts'
export { voteFor } from './voteFor.ts'
