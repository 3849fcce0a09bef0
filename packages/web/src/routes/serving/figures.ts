/** `1,284`, `12.5`, `0.4`, `0`: as many digits as can be read while they change. */
export function rateOf(perSecond: number): string {
  if (perSecond >= 100) return Math.round(perSecond).toLocaleString('en')
  return perSecond === 0 ? '0' : perSecond.toFixed(1)
}

/** Seconds as `0.8 ms`, `42 ms`, `1.3 s`. */
export function durationOf(seconds: number): string {
  if (seconds >= 1) return `${seconds.toFixed(1)} s`
  const milliseconds = seconds * 1000
  return `${milliseconds < 10 ? milliseconds.toFixed(1) : Math.round(milliseconds)} ms`
}

/** Bytes as `512 KiB`, `37 MiB`, `1.4 GiB`. */
export function bytesOf(bytes: number): string {
  const steps = ['bytes', 'KiB', 'MiB', 'GiB', 'TiB'] as const
  const step = bytes < 1 ? 0 : Math.min(steps.length - 1, Math.floor(Math.log2(bytes) / 10))
  const figure = bytes / 1024 ** step
  return `${step > 2 && figure < 100 ? figure.toFixed(1) : Math.round(figure)} ${steps[step]}`
}
