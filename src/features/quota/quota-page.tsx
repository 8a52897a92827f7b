import { CardPage } from '#ui/card-page.tsx';
import { QuotaSummary } from './quota-summary.tsx';
import { Regions } from './regions.tsx';

/** What is left of the month, when it ends, what used it, and where scans look. Both sites at once (D14). */
export function QuotaPage() {
  return (
    <CardPage>
      <QuotaSummary />
      <Regions />
    </CardPage>
  );
}
