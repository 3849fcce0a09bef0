import { Link } from '@tanstack/react-router'
import { buttonClass } from '../components/Button.tsx'
import { Empty } from '../components/Empty.tsx'
import { Page } from '../components/Page.tsx'

export function NotFound() {
  return (
    <Page title="Nothing stands here" width="narrow">
      <Empty
        title={`There is no page at ${location.pathname}`}
        action={
          <Link to="/" className={buttonClass('primary')}>
            Ask a model
          </Link>
        }
      >
        The address may be mistyped, or the thing was never on this ledger.
      </Empty>
    </Page>
  )
}
