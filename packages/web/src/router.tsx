import { createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { Page } from './components/Page.tsx'
import { Problem } from './components/Problem.tsx'
import { Skeleton } from './components/Skeleton.tsx'
import { AskPage } from './routes/ask/AskPage.tsx'
import { NotFound } from './shell/NotFound.tsx'
import { Shell } from './shell/Shell.tsx'

const root = createRootRoute({ component: Shell, notFoundComponent: NotFound })

const ask = createRoute({ getParentRoute: () => root, path: '/', component: AskPage })
const askModel = createRoute({ getParentRoute: () => root, path: '/chat/$modelId', component: AskPage })

const receipts = createRoute({
  getParentRoute: () => root,
  path: '/receipts',
  validateSearch: (search: Record<string, unknown>): { model?: string | undefined; account?: string | undefined } => ({
    ...idIn(search, 'model'),
    ...(typeof search.account === 'string' ? { account: search.account } : {}),
  }),
  component: lazyRouteComponent(() => import('./routes/receipts/ReceiptsPage.tsx'), 'ReceiptsPage'),
})
const receipt = createRoute({
  getParentRoute: () => root,
  path: '/receipts/$receiptId',
  component: lazyRouteComponent(() => import('./routes/receipt/ReceiptPage.tsx'), 'ReceiptPage'),
})
const models = createRoute({
  getParentRoute: () => root,
  path: '/models',
  component: lazyRouteComponent(() => import('./routes/models/ModelsPage.tsx'), 'ModelsPage'),
})
const model = createRoute({
  getParentRoute: () => root,
  path: '/models/$modelId',
  component: lazyRouteComponent(() => import('./routes/model/ModelPage.tsx'), 'ModelPage'),
})
const fineTune = createRoute({
  getParentRoute: () => root,
  path: '/fine-tune',
  validateSearch: (search: Record<string, unknown>): { datanet?: string | undefined; model?: string | undefined } => ({
    ...idIn(search, 'datanet'),
    ...idIn(search, 'model'),
  }),
  component: lazyRouteComponent(() => import('./routes/fineTune/FineTunePage.tsx'), 'FineTunePage'),
})
const job = createRoute({
  getParentRoute: () => root,
  path: '/jobs/$jobId',
  component: lazyRouteComponent(() => import('./routes/job/JobPage.tsx'), 'JobPage'),
})
const datanets = createRoute({
  getParentRoute: () => root,
  path: '/datanets',
  component: lazyRouteComponent(() => import('./routes/datanets/DatanetsPage.tsx'), 'DatanetsPage'),
})
const newDatanet = createRoute({
  getParentRoute: () => root,
  path: '/datanets/new',
  component: lazyRouteComponent(() => import('./routes/newDatanet/NewDatanetPage.tsx'), 'NewDatanetPage'),
})
const datanet = createRoute({
  getParentRoute: () => root,
  path: '/datanets/$datanetId',
  component: lazyRouteComponent(() => import('./routes/datanet/DatanetPage.tsx'), 'DatanetPage'),
})
const contribute = createRoute({
  getParentRoute: () => root,
  path: '/datanets/$datanetId/contribute',
  component: lazyRouteComponent(() => import('./routes/contribute/ContributePage.tsx'), 'ContributePage'),
})
const ledger = createRoute({
  getParentRoute: () => root,
  path: '/ledger',
  component: lazyRouteComponent(() => import('./routes/ledger/LedgerPage.tsx'), 'LedgerPage'),
})
const epoch = createRoute({
  getParentRoute: () => root,
  path: '/ledger/epochs/$epoch',
  component: lazyRouteComponent(() => import('./routes/ledger/EpochPage.tsx'), 'EpochPage'),
})
const block = createRoute({
  getParentRoute: () => root,
  path: '/ledger/blocks/$block',
  component: lazyRouteComponent(() => import('./routes/ledger/BlockPage.tsx'), 'BlockPage'),
})
const transaction = createRoute({
  getParentRoute: () => root,
  path: '/ledger/transactions/$hash',
  component: lazyRouteComponent(() => import('./routes/ledger/TransactionPage.tsx'), 'TransactionPage'),
})
const network = createRoute({
  getParentRoute: () => root,
  path: '/ledger/network',
  component: lazyRouteComponent(() => import('./routes/network/NetworkPage.tsx'), 'NetworkPage'),
})
const serving = createRoute({
  getParentRoute: () => root,
  path: '/serving',
  component: lazyRouteComponent(() => import('./routes/serving/ServingPage.tsx'), 'ServingPage'),
})
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('./routes/account/AccountPage.tsx'), 'AccountPage'),
})

export const routeTree = root.addChildren([
  ask,
  askModel,
  receipts,
  receipt,
  models,
  model,
  fineTune,
  job,
  datanets,
  newDatanet,
  datanet,
  contribute,
  ledger,
  epoch,
  block,
  transaction,
  network,
  serving,
  account,
])

export const router = createRouter({
  routeTree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  defaultPendingComponent: () => (
    <Page title={<Skeleton className="h-8 w-56" />} lead={<Skeleton className="h-4 w-96 max-w-full" />}>
      <Skeleton className="h-64 w-full rounded-card" />
    </Page>
  ),
  defaultErrorComponent: ({ error, reset }) => (
    <Page title="This page fell over" width="narrow">
      <Problem error={error} retry={reset} />
    </Page>
  ),
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

/** An id in a page's address, which the router reads as a number where it is one. */
function idIn<N extends string>(search: Record<string, unknown>, name: N): { [name in N]?: string } {
  const value = search[name]
  return typeof value === 'string' || typeof value === 'number'
    ? ({ [name]: String(value) } as { [name in N]: string })
    : {}
}
