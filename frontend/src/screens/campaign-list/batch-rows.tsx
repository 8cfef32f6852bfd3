import { Link } from 'react-router-dom';

import type { BatchResult } from '@/api/types';
import { count } from '@/shared/lib/format';
import { paths } from '@/shared/lib/paths';
import { Badge } from '@/shared/ui/badge';

/** What became of each row; what went wrong stands first. */
export function BatchRows({ result }: { result: BatchResult }) {
  const rows = result.rows.toSorted(
    (a, b) => Number(Boolean(b.problem)) - Number(Boolean(a.problem)) || a.line - b.line,
  );
  return (
    <>
      <p role="status" className="mb-3">
        {count(result.created, 'ad')} made
        {result.failed > 0 && `, ${count(result.failed, 'row')} left out. Mend those and upload them alone`}.
      </p>
      <table className="w-full text-left">
        <thead className="label-caps">
          <tr>
            <th className="py-1 pr-3 font-medium">Line</th>
            <th className="py-1 pr-3 font-medium">Result</th>
            <th className="py-1 font-medium">What to do</th>
          </tr>
        </thead>
        <tbody className="divide-y divide-line border-t border-line align-top">
          {rows.map(({ line, id, started, problem }) => (
            <tr key={line}>
              <td className="py-2 pr-3 tabular-nums">{line}</td>
              <td className="py-2 pr-3">
                <Badge tone={problem ? 'danger' : 'good'}>
                  {problem && !id ? 'Left out' : started ? 'Started' : 'Draft'}
                </Badge>
              </td>
              <td className="py-2 text-ink-2">
                {problem && <p>{problem.detail}</p>}
                {id && (
                  <Link to={paths.campaign(id)} className="text-accent-text underline">
                    Open it
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
