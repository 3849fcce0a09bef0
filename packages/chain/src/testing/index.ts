export { clientsOf, createTestChain, temporaryFolder, testAccount, testGenesis } from './createTestChain.ts'
export { forge, type Lie, serveLiar } from './serveLiar.ts'
export { storeContract } from './storeContract.ts'
export { tokenContract } from './tokenContract.ts'
