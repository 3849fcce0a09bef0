export { createServices, type Services } from './createServices.ts'
export { createGateway } from './http/createGateway.ts'
export { type RpcMount, type RunningServer, startServer } from './startServer.ts'
export { openStore, type Store } from './store/openStore.ts'
