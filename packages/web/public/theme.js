// Runs before the first paint, so that a dark page never flashes light.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('openledger.theme')
  } catch {}
  const dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches
  document.documentElement.dataset.theme = dark ? 'dark' : 'light'
})()
