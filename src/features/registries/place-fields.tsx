import type { RegistryField } from '#domain/registry-form.ts';
import { TextField } from '#ui/text-field.tsx';
import styles from './dialogs.module.css';
import { FIELD_LABELS } from './field-words.ts';

/** Where a registry is and who reads it, as it is typed. */
export type PlaceText = {
  address: string;
  port: string;
  domain: string;
  username: string;
  password: string;
};

type PlaceFieldsProps = {
  value: PlaceText;
  onChange: (change: Partial<PlaceText>) => void;
  errorOf: (field: RegistryField) => string | null;
  passwordHelp: string;
};

/** Address, port, domain name and account of a registry. */
export function PlaceFields({ value, onChange, errorOf, passwordHelp }: PlaceFieldsProps) {
  return (
    <>
      <div className={styles['pair']}>
        <div data-field="address">
          <TextField
            label={FIELD_LABELS.address}
            help="IPv4 address or host name of the registry, or of the server that forwards to it."
            value={value.address}
            error={errorOf('address')}
            onChange={(address) => onChange({ address })}
          />
        </div>
        <div data-field="port">
          <TextField
            label={FIELD_LABELS.port}
            inputMode="numeric"
            value={value.port}
            error={errorOf('port')}
            onChange={(port) => onChange({ port })}
          />
        </div>
      </div>
      <div data-field="domain">
        <TextField
          label={FIELD_LABELS.domain}
          help="As it stands in the addresses of images, for example harbor.example.com."
          value={value.domain}
          error={errorOf('domain')}
          onChange={(domain) => onChange({ domain })}
        />
      </div>
      <div data-field="username">
        <TextField
          label={FIELD_LABELS.username}
          help="An account with the admin role on the registry."
          value={value.username}
          error={errorOf('username')}
          onChange={(username) => onChange({ username })}
        />
      </div>
      <div data-field="password">
        <TextField
          label={FIELD_LABELS.password}
          type="password"
          help={passwordHelp}
          value={value.password}
          error={errorOf('password')}
          onChange={(password) => onChange({ password })}
        />
      </div>
    </>
  );
}
