import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useTheme } from '../shell/theme.ts'

/**
 * A line over steps that grows while it is watched. `points` are [step, value] with ascending steps; a `second` line may
 * have fewer of them, at some of the same steps.
 */
export function LineChart({
  points,
  label,
  unit,
  height = 260,
  second,
  digits = 3,
  at = step,
  range,
}: LineChart.Props) {
  const holder = useRef<HTMLDivElement>(null)
  const chart = useRef<uPlot | null>(null)
  const theme = useTheme()
  const latest = useRef({ points, second: second?.points })
  latest.current = { points, second: second?.points }
  const secondLabel = second?.label
  const [from, to] = range ?? []
  const atLatest = useRef(at)
  atLatest.current = at

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of theme redraws with that theme's colours
  useEffect(() => {
    const element = holder.current
    if (!element) return
    const style = getComputedStyle(document.documentElement)
    const token = (name: string) => style.getPropertyValue(name).trim()
    const axis = {
      stroke: token('--text-3'),
      font: '12px "Inter Variable", sans-serif',
      grid: { stroke: token('--line'), width: 1 },
      ticks: { show: false },
    }
    const plot = new uPlot(
      {
        width: element.clientWidth,
        height,
        padding: [12, 12, 0, 0],
        legend: { show: false },
        cursor: { y: false, points: { size: 7 } },
        scales: { x: { time: false, ...(from !== undefined && to !== undefined && { range: [from, to] }) } },
        axes: [
          {
            ...axis,
            ...{ grid: { show: false }, size: 28, gap: 8 },
            ...(at === step ? {} : { values: (_, ticks) => ticks.map(tick => atLatest.current(tick)) }),
          },
          { ...axis, size: 48, gap: 6 },
        ],
        series: [
          { label: 'step' },
          { label, stroke: token('--accent'), width: 2, points: { show: latest.current.points.length < 2, size: 6 } },
          ...(secondLabel === undefined
            ? []
            : [
                {
                  label: secondLabel,
                  stroke: token('--text-2'),
                  width: 2,
                  dash: [5, 4],
                  spanGaps: true,
                  points: { show: (plot: uPlot) => plot.data[0].length < 40, size: 5 },
                },
              ]),
        ],
      },
      columns(latest.current),
      element,
    )
    chart.current = plot
    const observer = new ResizeObserver(() => plot.setSize({ width: element.clientWidth, height }))
    observer.observe(element)
    return () => {
      observer.disconnect()
      plot.destroy()
      chart.current = null
    }
  }, [theme, height, label, secondLabel, from, to])

  const other = second?.points
  useEffect(() => chart.current?.setData(columns({ points, second: other })), [points, other])

  const last = points.at(-1)
  const lastOther = other?.at(-1)
  return (
    <figure>
      <figcaption className="mb-1 flex items-baseline justify-between gap-4 text-sm text-ink-2">
        <span>{label}</span>
        {last && (
          <span>
            {at(last[0])} · <strong className="font-semibold text-ink">{last[1].toFixed(digits)}</strong> {unit}
            {lastOther && (
              <>
                {' '}
                · {secondLabel} (dashed){' '}
                <strong className="font-semibold text-ink">{lastOther[1].toFixed(digits)}</strong>
              </>
            )}
          </span>
        )}
      </figcaption>
      <div
        ref={holder}
        className="overflow-hidden"
        style={{ height }}
        role="img"
        aria-label={last ? `${label}: ${last[1].toFixed(digits)}, ${at(last[0])}` : label}
      />
    </figure>
  )
}

export declare namespace LineChart {
  type Points = readonly (readonly [number, number])[]
  type Props = {
    points: Points
    label: string
    unit?: string
    height?: number
    second?: { points: Points; label: string }
    /** Decimals of the figures in words. */
    digits?: number
    /** What a point on the horizontal axis is called; a step unless told. */
    at?: (x: number) => string
    /** Ends of the horizontal axis, where it does not grow with the points. */
    range?: readonly [number, number]
  }
}

function step(x: number): string {
  return `step ${x}`
}

function columns({
  points,
  second,
}: {
  points: LineChart.Points
  second?: LineChart.Points | undefined
}): uPlot.AlignedData {
  const steps = points.map(point => point[0])
  const values = points.map(point => point[1])
  if (second === undefined) return [steps, values]
  const others = new Map(second)
  return [steps, values, steps.map(step => others.get(step) ?? null)]
}
