import { fixedVersion, type RegistryField, type RegistryProtocol } from '#domain/registry-form.ts';
import { Note } from '#ui/note.tsx';
import { SelectField } from '#ui/select-field.tsx';
import { TextField } from '#ui/text-field.tsx';
import styles from './add-registry.module.css';
import { Choice } from './choice.tsx';
import { FIELD_LABELS } from './field-words.ts';
import { NamespaceFields } from './namespace-fields.tsx';
import { PlaceFields } from './place-fields.tsx';
import { REGION_GROUPS } from './region-options.ts';
import { namespaceField, type RegistryDraft } from './registry-draft.ts';
import { SpeedField } from './speed-field.tsx';
import type { AddRegistry } from './use-add-registry.ts';

const TYPES = [
  { value: 'harbor', label: 'Harbor' },
  { value: 'quay', label: 'Quay' },
  { value: 'gitlab', label: 'GitLab' },
] as const;
const VERSIONS = [
  { value: 'v2', label: 'V2 (2.x or later)' },
  { value: 'v1', label: 'V1 (1.x)' },
] as const;
const PROTOCOLS = [
  { value: 'https', label: 'HTTPS' },
  { value: 'http', label: 'HTTP' },
] as const;
const NETWORKS = [
  { value: 'internet', label: 'Internet' },
  { value: 'vpc', label: 'VPC' },
] as const;

type RegistryFieldsProps = { add: AddRegistry; errorOf: (field: RegistryField) => string | null };

/** Everything that the connection needs, in the order of the product (product-facts 3.3). */
export function RegistryFields({ add, errorOf }: RegistryFieldsProps) {
  const { draft, secrets, set, setSecret, setSpeed } = add;
  const listed = namespaceField(draft.type);
  return (
    <>
      <Choice
        label={FIELD_LABELS.type}
        options={TYPES}
        value={draft.type}
        onChange={(type) => set({ type })}
      />
      <div data-field="version">
        <Choice
          label={FIELD_LABELS.version}
          options={fixedVersion(draft.type) ? VERSIONS.slice(1) : VERSIONS}
          value={fixedVersion(draft.type) ?? draft.version}
          help={fixedVersion(draft.type) ? 'GitLab has this one only.' : undefined}
          onChange={(version) => set({ version })}
        />
      </div>
      <Choice
        label={FIELD_LABELS.protocol}
        options={PROTOCOLS}
        value={draft.protocol}
        onChange={(protocol) => set({ protocol, port: portAfter(protocol, draft) })}
      />
      {draft.protocol === 'http' ? (
        <Note tone="caution" title="HTTP sends the password unencrypted">
          Use it only inside a VPC that you trust.
        </Note>
      ) : null}
      <Choice
        label={FIELD_LABELS.network}
        options={NETWORKS}
        value={draft.network}
        onChange={(network) => set({ network })}
      />
      {draft.network === 'vpc' ? (
        <div data-field="vpcId">
          <TextField
            label={FIELD_LABELS.vpcId}
            value={draft.vpcId}
            error={errorOf('vpcId')}
            onChange={(vpcId) => set({ vpcId })}
          />
        </div>
      ) : null}
      <div data-field="regionId">
        <SelectField
          label={FIELD_LABELS.regionId}
          help="It joins the scope of scans, unless it was taken out of it."
          value={draft.regionId}
          placeholder="Choose a region"
          groups={REGION_GROUPS}
          error={errorOf('regionId')}
          onChange={(regionId) => set({ regionId })}
        />
      </div>
      <PlaceFields
        value={{ ...draft, password: secrets.password }}
        onChange={({ password, ...place }) =>
          password === undefined ? set(place) : setSecret({ password })
        }
        errorOf={errorOf}
        passwordHelp="It goes to the server only and is never shown. A reload of this page forgets it."
      />
      {listed ? (
        <NamespaceFields
          field={listed}
          names={draft[listed]}
          tokens={secrets[listed]}
          error={errorOf(listed)}
          onChange={(names, tokens) => {
            set({ [listed]: names });
            setSecret({ [listed]: tokens });
          }}
        />
      ) : null}
      <SpeedField
        speed={draft.speed}
        images={add.testing.answer?.found?.images ?? null}
        error={errorOf('imagesPerHour')}
        onChange={setSpeed}
      />
      <p className={styles['hint']}>
        What you type stays in this tab until it is saved, except the password and tokens.
      </p>
    </>
  );
}

const USUAL_PORTS = { http: '80', https: '443' } as const satisfies Record<
  RegistryProtocol,
  string
>;

/** A port that is the usual one of its protocol goes along with it; any other was chosen. */
function portAfter(next: RegistryProtocol, { protocol, port }: RegistryDraft): string {
  return port.trim() === USUAL_PORTS[protocol] ? USUAL_PORTS[next] : port;
}
