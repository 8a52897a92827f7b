import { useParams } from 'react-router';
import { ScanListPage } from './scan-list-page.tsx';
import { ScanPage } from './scan-page.tsx';

/** All scans, or the one that the address names. */
export function ScansPage() {
  const { scanId } = useParams();
  return scanId === undefined ? <ScanListPage /> : <ScanPage key={scanId} id={scanId} />;
}
