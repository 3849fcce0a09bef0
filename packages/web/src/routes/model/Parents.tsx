import type { Model } from '@openledger/client'
import { describeTerms } from '@openledger/client'
import { Link } from '@tanstack/react-router'
import { Fragment } from 'react'
import { LicenceName } from '../../components/LicenceName.tsx'

/** Children that are named; the latest. */
const mostChildren = 24

/** Which models its builder names as parents, what was made of it, the version before, and what licences of data and parents allow. */
export function Parents({ model }: { model: Model }) {
  const { parents, children, previousId, version, licences, terms } = model
  if (parents.length < 2 && children.length === 0 && previousId === null && terms === null) return null
  return (
    <div className="mt-4 max-w-[68ch] space-y-1 text-ink-2">
      {parents.length > 1 && (
        <p>
          Its parents, the first of which is paid the parents’ part of each answer, with the shares that its builder
          names:{' '}
          {parents.map(({ id, name, share }, i) => (
            <Fragment key={id}>
              {i > 0 && ', '}
              <ModelLink id={id}>{name}</ModelLink> {share / 100} %
            </Fragment>
          ))}
          .
        </p>
      )}
      {children.length > 0 && (
        <p>
          Fine-tuned from it:{' '}
          {children.slice(-mostChildren).map(({ id, name }, i) => (
            <Fragment key={id}>
              {i > 0 && ', '}
              <ModelLink id={id}>{name}</ModelLink>
            </Fragment>
          ))}
          {children.length > mostChildren && `, and ${children.length - mostChildren} before`}.
        </p>
      )}
      {previousId !== null && (
        <p>
          Version {version}, after <ModelLink id={previousId}>model {previousId}</ModelLink>.
        </p>
      )}
      {terms !== null && (
        <p>
          Under{' '}
          {licences.map((licence, i) => (
            <Fragment key={licence}>
              {i > 0 && ', '}
              <LicenceName licence={licence} />
            </Fragment>
          ))}
          : {describeTerms(terms).join(' ')}
        </p>
      )}
    </div>
  )
}

function ModelLink({ id, children }: { id: number; children: React.ReactNode }) {
  return (
    <Link
      to="/models/$modelId"
      params={{ modelId: String(id) }}
      className="underline decoration-line-strong underline-offset-4 hover:decoration-accent"
    >
      {children}
    </Link>
  )
}
