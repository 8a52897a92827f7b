import type { ReactNode } from 'react';
import { HintLayer } from './hint-layer.tsx';
import { LiveRegion } from './live-region.tsx';
import { ToastProvider } from './toast.tsx';

/** What the primitives need once at the root. */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <LiveRegion>
      <ToastProvider>{children}</ToastProvider>
      <HintLayer />
    </LiveRegion>
  );
}
