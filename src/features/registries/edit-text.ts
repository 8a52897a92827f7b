import type { Registry, RegistryChange } from '#contract/registries.ts';
import {
  DEFAULT_IMAGES_PER_HOUR,
  registryFormReasons,
  type FieldReasons,
} from '#domain/registry-form.ts';
import type { PlaceText } from './place-fields.tsx';
import { readSpeed, readWhole, type SpeedText } from './speed-text.ts';

/** What the edit dialog holds. An empty password keeps the stored one. */
export type EditText = PlaceText & { speed: SpeedText };

/** The dialog as it opens. */
export function editStart({ connection, imagesPerHour }: Registry): EditText {
  return {
    address: connection?.address ?? '',
    port: String(connection?.port ?? ''),
    domain: connection?.domain ?? '',
    username: connection?.username ?? '',
    password: '',
    speed: {
      text: String(imagesPerHour ?? DEFAULT_IMAGES_PER_HOUR),
      unlimited: imagesPerHour === null,
    },
  };
}

/** Why the dialog cannot be sent, field by field. */
export function editReasons({ connection, regionId }: Registry, text: EditText): FieldReasons {
  const { address, port, domain, username } = placeOf(text);
  return registryFormReasons({
    // Harbor has no rules of its own; what cannot be edited here has been accepted before.
    type: 'harbor',
    version: connection?.version ?? 'v2',
    protocol: connection?.protocol ?? 'https',
    network: 'internet',
    vpcId: '',
    regionId,
    address,
    port: text.port.trim() === '' ? null : port,
    domain,
    username,
    password: text.password || 'kept',
    imagesPerHour: readSpeed(text.speed),
    organisations: [],
    groups: [],
  });
}

/** What is sent: the connection only where something of it was touched. */
export function toChange(registry: Registry, text: EditText): RegistryChange {
  const place = placeOf(text);
  const before = placeOf(editStart(registry));
  const same = JSON.stringify(place) === JSON.stringify(before) && text.password === '';
  const secret = text.password === '' ? {} : { password: text.password };
  return {
    imagesPerHour: readSpeed(text.speed),
    connection: same ? null : { ...place, ...secret },
  };
}

function placeOf({ address, port, domain, username }: EditText) {
  return {
    address: address.trim(),
    port: readWhole(port),
    domain: domain.trim(),
    username: username.trim(),
  };
}
