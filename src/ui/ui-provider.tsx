import { CSPProvider } from '@base-ui/react/csp-provider';
import type { ReactNode } from 'react';
import { HintLayer } from './hint-layer.tsx';
import { LiveRegion } from './live-region.tsx';
import { ToastProvider } from './toast.tsx';

/**
 * What the primitives need once at the root. Base UI may not write style elements: the content
 * security policy of a build refuses them.
 */
export function UiProvider({ children }: { children: ReactNode }) {
  return (
    <CSPProvider disableStyleElements>
      <LiveRegion>
        <ToastProvider>{children}</ToastProvider>
      </LiveRegion>
      <HintLayer />
    </CSPProvider>
  );
}
