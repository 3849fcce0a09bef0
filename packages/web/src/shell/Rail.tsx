import { Link } from '@tanstack/react-router'
import { Moon, Search, Sun } from 'lucide-react'
import { classes } from '../components/classes.ts'
import { Mark } from '../components/Mark.tsx'
import { NetworkLine } from './NetworkLine.tsx'
import { places } from './places.ts'
import { setTheme, useTheme } from './theme.ts'
import { WalletChip } from './WalletChip.tsx'

const isMac = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** The left rail of a wide screen. */
export function Rail({ onSearch }: { onSearch: () => void }) {
  return (
    <nav
      aria-label="Main"
      className="no-print sticky top-0 hidden h-dvh w-[228px] shrink-0 flex-col border-r border-line bg-sunken px-3 py-4 md:flex"
    >
      <Link
        to="/"
        className="mb-4 flex items-center gap-2.5 rounded-control px-2 py-1 text-lg font-semibold tracking-tight"
      >
        <Mark /> OpenLedger
      </Link>
      <button
        type="button"
        onClick={onSearch}
        className="mb-3 flex h-8 items-center gap-2 rounded-control border border-line bg-paper px-2.5 text-sm text-ink-3 hover:border-line-strong"
      >
        <Search size={14} aria-hidden /> Go to…
        <kbd className="ml-auto text-xs">{isMac ? '⌘K' : 'Ctrl K'}</kbd>
      </button>
      <ul className="space-y-0.5">
        {places.map(({ to, label, icon: Icon }) => (
          <li key={to}>
            <Link
              to={to}
              activeOptions={{ exact: to === '/' }}
              className="group flex h-8 items-center gap-2.5 rounded-control px-2.5 text-ink-2 hover:bg-hover hover:text-ink"
              activeProps={{ className: 'bg-hover font-medium !text-ink' }}
            >
              <Icon
                size={16}
                strokeWidth={1.75}
                aria-hidden
                className="text-ink-3 group-aria-[current=page]:text-accent"
              />
              {label}
            </Link>
          </li>
        ))}
      </ul>
      <div className="mt-auto space-y-3">
        <WalletChip />
        <div className="flex items-center justify-between gap-2 border-t border-line px-1 pt-3">
          <NetworkLine />
          <ThemeButton />
        </div>
      </div>
    </nav>
  )
}

/** The bar at the top of a phone: where one is, search, wallet. */
export function TopBar({ onSearch }: { onSearch: () => void }) {
  return (
    <header className="no-print sticky top-0 z-20 flex h-12 items-center gap-2 border-b border-line bg-page px-4 md:hidden">
      <Link to="/" className="flex items-center gap-2 font-semibold tracking-tight">
        <Mark size={20} /> OpenLedger
      </Link>
      <span className="ml-auto flex items-center gap-1">
        <button
          type="button"
          aria-label="Go to…"
          onClick={onSearch}
          className="grid size-9 place-items-center rounded-control text-ink-2 hover:bg-hover"
        >
          <Search size={17} aria-hidden />
        </button>
        <ThemeButton />
        <WalletChip compact />
      </span>
    </header>
  )
}

/** The bar of four at the bottom of a phone. */
export function BottomBar() {
  return (
    <nav
      aria-label="Main"
      className="no-print fixed inset-x-0 bottom-0 z-20 grid grid-cols-4 border-t border-line bg-page pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      {places.slice(0, 4).map(({ to, label, icon: Icon }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: to === '/' }}
          className="flex h-14 flex-col items-center justify-center gap-0.5 text-xs text-ink-3"
          activeProps={{ className: 'font-medium !text-accent' }}
        >
          <Icon size={19} strokeWidth={1.75} aria-hidden />
          {label}
        </Link>
      ))}
    </nav>
  )
}

function ThemeButton() {
  const theme = useTheme()
  const next = theme === 'dark' ? 'light' : 'dark'
  const Icon = theme === 'dark' ? Sun : Moon
  return (
    <button
      type="button"
      aria-label={`Use the ${next} theme`}
      onClick={() => setTheme(next)}
      className={classes(
        'grid size-8 shrink-0 place-items-center rounded-control text-ink-3 hover:bg-hover hover:text-ink',
      )}
    >
      <Icon size={15} aria-hidden />
    </button>
  )
}
