import { Outlet, useRouterState } from '@tanstack/react-router'
import { lazy, Suspense, useEffect, useRef, useState } from 'react'
import { Toaster } from 'sonner'
import { TipProvider } from '../components/Tip.tsx'
import { BottomBar, Rail, TopBar } from './Rail.tsx'
import { useTheme } from './theme.ts'

const Palette = lazy(() => import('./Palette.tsx').then(({ Palette }) => ({ default: Palette })))

/** What stands around every screen: rail or bars, palette, notices. */
export function Shell() {
  const [palette, setPalette] = useState<'never' | 'open' | 'closed'>('never')
  const theme = useTheme()
  const main = useRef<HTMLElement>(null)
  const path = useRouterState({ select: state => state.location.pathname })
  const first = useRef(path)

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() === 'k' && (event.metaKey || event.ctrlKey)) {
        event.preventDefault()
        setPalette(now => (now === 'open' ? 'closed' : 'open'))
      }
    }
    addEventListener('keydown', onKey)
    return () => removeEventListener('keydown', onKey)
  }, [])

  // A change of screen moves the reader there too, but not the first one, and not away from a field.
  useEffect(() => {
    if (first.current === path) return
    first.current = path
    if (!main.current?.contains(document.activeElement)) main.current?.focus({ preventScroll: true })
  }, [path])

  const open = () => setPalette('open')
  return (
    <TipProvider>
      <a
        href="#main"
        className="sr-only focus:not-sr-only focus:fixed focus:top-2 focus:left-2 focus:z-50 focus:bg-paper focus:px-3 focus:py-2"
      >
        Skip to content
      </a>
      <div className="flex min-h-dvh">
        <Rail onSearch={open} />
        <div className="flex min-w-0 flex-1 flex-col">
          <TopBar onSearch={open} />
          <main ref={main} id="main" tabIndex={-1} className="flex min-w-0 flex-1 flex-col pb-16 outline-none md:pb-0">
            <Outlet />
          </main>
        </div>
        <BottomBar />
      </div>
      {palette !== 'never' && (
        <Suspense fallback={null}>
          <Palette open={palette === 'open'} onOpenChange={isOpen => setPalette(isOpen ? 'open' : 'closed')} />
        </Suspense>
      )}
      <Toaster
        theme={theme}
        position="bottom-right"
        toastOptions={{
          style: {
            background: 'var(--paper)',
            color: 'var(--text)',
            border: '1px solid var(--line)',
            borderRadius: '10px',
            boxShadow: 'var(--float)',
          },
        }}
      />
    </TipProvider>
  )
}
