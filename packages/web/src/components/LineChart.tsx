import { useEffect, useRef } from 'react'
import uPlot from 'uplot'
import 'uplot/dist/uPlot.min.css'
import { useTheme } from '../shell/theme.ts'

/** A line over steps that grows while it is watched. `points` are [step, value] with ascending steps. */
export function LineChart({ points, label, unit, height = 260 }: LineChart.Props) {
  const holder = useRef<HTMLDivElement>(null)
  const chart = useRef<uPlot | null>(null)
  const theme = useTheme()
  const latest = useRef(points)
  latest.current = points

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
        scales: { x: { time: false } },
        axes: [
          { ...axis, grid: { show: false }, size: 28, gap: 8 },
          { ...axis, size: 48, gap: 6 },
        ],
        series: [
          { label: 'step' },
          { label, stroke: token('--accent'), width: 2, points: { show: latest.current.length < 2, size: 6 } },
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
  }, [theme, height, label])

  useEffect(() => chart.current?.setData(columns(points)), [points])

  const last = points.at(-1)
  return (
    <figure>
      <figcaption className="mb-1 flex items-baseline justify-between gap-4 text-sm text-ink-2">
        <span>{label}</span>
        {last && (
          <span>
            step {last[0]} · <strong className="font-semibold text-ink">{last[1].toFixed(3)}</strong> {unit}
          </span>
        )}
      </figcaption>
      <div
        ref={holder}
        style={{ height }}
        role="img"
        aria-label={last ? `${label}: ${last[1].toFixed(3)} at step ${last[0]}` : label}
      />
    </figure>
  )
}

export declare namespace LineChart {
  type Props = { points: readonly (readonly [number, number])[]; label: string; unit?: string; height?: number }
}

function columns(points: readonly (readonly [number, number])[]): uPlot.AlignedData {
  return [points.map(point => point[0]), points.map(point => point[1])]
}
