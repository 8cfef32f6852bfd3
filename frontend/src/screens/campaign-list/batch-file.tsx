import { FileText } from 'lucide-react';
import { useState } from 'react';
import { useDropzone } from 'react-dropzone';

import { cx } from '@/shared/lib/cx';
import { bytes, count } from '@/shared/lib/format';
import { Button } from '@/shared/ui/button';

export type Chosen = { name: string; text: string };

type BatchFileProps = { chosen: Chosen | null; rows: number; onChoose: (file: Chosen) => void };

const most = 1_000_000;
const mostRows = 1000;

const example =
  'title,seconds,audience,call_to_action,formats,languages,mode\n' +
  'Spring,15,people who run,Grab yours now,16:9|9:16,en,test\n' +
  'Summer,20,people who swim,Discover more,9:16,en,test\n';
const exampleUrl = `data:text/csv;charset=utf-8,${encodeURIComponent(example)}`;

/** The file with the rows: dropped or chosen. */
export function BatchFile({ chosen, rows, onChoose }: BatchFileProps) {
  const [problem, setProblem] = useState('');
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > most) return setProblem(`${file.name} has ${bytes(file.size)}; 1 MB is the most.`);
    setProblem('');
    onChoose({ name: file.name, text: await file.text() });
  };
  const { getRootProps, getInputProps, isDragActive, open } = useDropzone({
    onDrop: (accepted, rejected) => void take(accepted[0] ?? rejected[0]?.file),
    multiple: false,
    noClick: true,
    noKeyboard: true,
  });
  const many = rows > mostRows && `${rows} rows are too many: at most ${mostRows} in a file.`;
  return (
    <div
      {...getRootProps({ role: undefined, tabIndex: undefined })}
      className={cx(
        'rounded border border-dashed p-5 text-center transition-colors',
        isDragActive ? 'border-accent bg-accent-soft' : 'border-edge',
      )}
    >
      <input
        {...getInputProps({ 'aria-label': 'File with rows', accept: '.csv,.jsonl,.ndjson,.json,.txt' })}
      />
      {chosen ? (
        <p role="status" className="mb-3 flex items-center justify-center gap-2 font-medium">
          <FileText aria-hidden className="size-4 text-ink-3" />
          {chosen.name}: {count(rows, 'row')}
        </p>
      ) : (
        <p className="mb-3">Drop a CSV file or JSON lines here</p>
      )}
      <Button onClick={open}>{chosen ? 'Choose another file' : 'Choose a file'}</Button>
      <p className="mt-3 text-xs text-ink-3">
        The first line of a CSV file names the columns; lists are divided by |.{' '}
        <a href={exampleUrl} download="ads.csv" className="text-accent-text underline">
          Download an example
        </a>
      </p>
      {(problem || many) && (
        <p role="alert" className="mt-2 text-danger">
          {problem || many}
        </p>
      )}
    </div>
  );
}
