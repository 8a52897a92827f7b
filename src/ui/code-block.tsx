import { useRef, type ReactNode, type Ref } from 'react';
import styles from './code-block.module.css';
import { CopyButton, type CopyHandle } from './copy-button.tsx';

type CodeBlockProps<Id extends string> = {
  label: string;
  /** Forms of the same commands; without them there is one. */
  forms?: {
    tabs: readonly { id: Id; label: string }[];
    active: Id;
    onActiveChange: (id: Id) => void;
  };
  /** Null when there is nothing that could be copied; `children` then say why. */
  text: string | null;
  children?: ReactNode;
  copyKeys?: readonly string[];
  handle?: Ref<CopyHandle>;
};

/** Commands to copy: what is on screen is what is copied, to the letter. Scrolls, never wraps. */
export function CodeBlock<Id extends string>(props: CodeBlockProps<Id>) {
  const { label, forms, text, children, copyKeys = [], handle } = props;
  const code = useRef<HTMLPreElement>(null);
  return (
    <div className={styles['block']} role="group" aria-label={label}>
      <div className={styles['bar']}>
        {forms ? (
          <div role="group" aria-label="Form">
            {forms.tabs.map((tab) => (
              <button
                key={tab.id}
                type="button"
                className={styles['tab']}
                aria-pressed={tab.id === forms.active}
                onClick={() => forms.onActiveChange(tab.id)}
              >
                {tab.label}
              </button>
            ))}
          </div>
        ) : (
          <span className={styles['only']}>{label}</span>
        )}
        {text === null ? null : (
          <CopyButton
            text={text}
            target={code}
            keys={copyKeys}
            {...(handle !== undefined && { handle })}
          />
        )}
      </div>
      {text === null ? (
        <div className={styles['instead']}>{children}</div>
      ) : (
        <pre
          ref={code}
          className={styles['code']}
          tabIndex={0}
          aria-label={`${label}, text`}
          role="region"
        >
          {text}
        </pre>
      )}
    </div>
  );
}
