import { FileText } from 'lucide-react'
import { useId, useState } from 'react'
import { classes } from '../../components/classes.ts'

/** A place to drop one file on, or to choose one. */
export function DropZone({ onFile, busy, progress, name }: DropZone.Props) {
  const [over, setOver] = useState(false)
  const id = useId()
  return (
    <fieldset
      aria-label="File of records"
      onDragOver={event => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={event => {
        event.preventDefault()
        setOver(false)
        const file = event.dataTransfer.files[0]
        if (file && !busy) onFile(file)
      }}
      className={classes(
        'relative overflow-hidden rounded-card border border-dashed px-6 py-8 transition-colors duration-100',
        over ? 'border-accent bg-accent-soft' : 'border-line-strong',
      )}
    >
      <div className="flex items-start gap-4">
        <FileText size={20} aria-hidden className="mt-0.5 shrink-0 text-ink-3" />
        <div>
          <p className="font-medium">
            {busy ? 'Reading the file…' : (name ?? 'Drop a file of records here')}
            {!busy && (
              <>
                {' '}
                <label
                  htmlFor={id}
                  className="cursor-pointer font-normal text-accent underline decoration-accent-line underline-offset-4 has-[+input:focus-visible]:outline-2 hover:decoration-accent"
                >
                  {name ? 'choose another' : 'or choose one'}
                </label>
                <input
                  id={id}
                  type="file"
                  accept=".jsonl,.ndjson,.json,.txt,.text,.md"
                  className="sr-only"
                  onChange={event => {
                    const file = event.target.files?.[0]
                    if (file) onFile(file)
                    event.target.value = ''
                  }}
                />
              </>
            )}
          </p>
          <p className="mt-1 max-w-[56ch] text-sm text-ink-2">
            JSON lines, one record each: <code className="text-[0.92em]">{'{"prompt", "completion"}'}</code>,{' '}
            <code className="text-[0.92em]">{'{"messages"}'}</code> or{' '}
            <code className="text-[0.92em]">{'{"text"}'}</code>. Or a text file, where each paragraph is a record. At
            most 64 MiB. It is read here, in your browser, before anything is sent.
          </p>
        </div>
      </div>
      {progress !== null && (
        <span aria-hidden className="absolute bottom-0 left-0 h-1 bg-accent" style={{ width: `${progress * 100}%` }} />
      )}
    </fieldset>
  )
}

export declare namespace DropZone {
  type Props = { onFile: (file: File) => void; busy: boolean; progress: number | null; name: string | undefined }
}
