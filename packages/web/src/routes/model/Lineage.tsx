import type { Model } from '@openledger/client'
import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { Fragment, type ReactNode } from 'react'
import { classes } from '../../components/classes.ts'
import { Hash } from '../../components/Hash.tsx'

/** From the base, through the data, to this model: what made it, each by its hash. */
export function Lineage({ model }: { model: Model }) {
  return (
    <ol className="flex flex-col gap-2 md:flex-row md:flex-wrap md:items-stretch">
      {model.lineage.map((ancestor, i) => {
        const last = i === model.lineage.length - 1
        return (
          <Fragment key={ancestor.id}>
            {i > 0 && (
              <>
                {last && model.releases.length > 0 && (
                  <>
                    <Joint symbol={<Plus size={14} aria-hidden />} />
                    <li className="min-w-0 flex-1 rounded-card border border-dashed border-line-strong px-4 py-3 md:max-w-80">
                      <p className="caption">Data</p>
                      <ul className="mt-0.5 space-y-0.5">
                        {model.releases.map(release => (
                          <li key={release.release} className="flex items-baseline justify-between gap-3">
                            <Link
                              to="/datanets/$datanetId"
                              params={{ datanetId: String(release.datanet) }}
                              className="truncate underline decoration-line-strong underline-offset-4 hover:decoration-accent"
                            >
                              {release.datanetName}
                            </Link>
                            <Hash value={release.root} label="release root" className="text-ink-3" />
                          </li>
                        ))}
                      </ul>
                    </li>
                  </>
                )}
                <Joint symbol="→" />
              </>
            )}
            <li
              className={classes(
                'min-w-0 flex-1 rounded-card border px-4 py-3 md:max-w-72',
                last ? 'border-accent-line bg-accent-soft' : 'border-line bg-paper',
              )}
            >
              <p className="caption">{ancestor.kind === 'base' ? 'Base model' : 'Fine-tune'}</p>
              {last ? (
                <p className="truncate font-medium">{ancestor.name}</p>
              ) : (
                <Link
                  to="/models/$modelId"
                  params={{ modelId: String(ancestor.id) }}
                  className="block truncate font-medium underline decoration-line-strong underline-offset-4 hover:decoration-accent"
                >
                  {ancestor.name}
                </Link>
              )}
              <Hash value={ancestor.digest} label="digest" className="text-ink-3" />
            </li>
          </Fragment>
        )
      })}
    </ol>
  )
}

function Joint({ symbol }: { symbol: ReactNode }) {
  return (
    <li aria-hidden className="grid place-items-center px-1 text-ink-3 max-md:h-4 max-md:rotate-90">
      {symbol}
    </li>
  )
}
