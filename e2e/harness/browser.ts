import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'

/** Chromium as Debian and others install it; `OPENLEDGER_CHROMIUM` names another. Undefined where there is none. */
export function findChromium(): string | undefined {
  const places = [
    process.env.OPENLEDGER_CHROMIUM,
    '/usr/bin/chromium',
    '/usr/bin/chromium-browser',
    '/usr/bin/google-chrome',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ]
  return places.find(place => place !== undefined && existsSync(place))
}

/** A headless browser that talks to nobody but the pages it is sent to. */
export function launch(executablePath: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  })
}

/**
 * What a page does wrong towards people who cannot see or point: controls without a name, pictures without words, no
 * or several first headings, a page wider than its window. Empty where all is well.
 */
export function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const faults: string[] = []
    const shown = (element: Element) => (element as HTMLElement).checkVisibility({ checkVisibilityCSS: true })
    const nameOf = (element: Element): string => {
      const by = element.getAttribute('aria-labelledby')
      if (by)
        return by
          .split(' ')
          .map(id => document.getElementById(id)?.textContent ?? '')
          .join(' ')
      const labels = (element as HTMLInputElement).labels
      const label = labels && labels.length > 0 ? [...labels].map(one => one.textContent).join(' ') : ''
      const image = element.querySelector('img[alt], svg[aria-label]')
      const words = [element.getAttribute('aria-label'), label, element.textContent, element.getAttribute('title')]
      return words.find(text => text?.trim()) ?? image?.getAttribute('alt') ?? image?.getAttribute('aria-label') ?? ''
    }
    const controls = 'button, a[href], input:not([type=hidden]), select, textarea, [role=button], [role=switch]'
    for (const element of document.querySelectorAll(controls)) {
      if (element.closest('[aria-hidden=true]') || !shown(element)) continue
      if (nameOf(element).trim() === '') faults.push(`no name: ${element.outerHTML.slice(0, 120)}`)
    }
    for (const image of document.querySelectorAll('img:not([alt])'))
      faults.push(`no words: ${image.outerHTML.slice(0, 120)}`)
    const firsts = [...document.querySelectorAll('h1')].filter(shown).length
    if (firsts !== 1) faults.push(`${firsts} first headings`)
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth > clientWidth + 1) faults.push(`wider than its window by ${scrollWidth - clientWidth} px`)
    return faults
  })
}
