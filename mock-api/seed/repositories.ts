import type { OsId } from '#domain/operating-system.ts';
import type { RegionId } from '#domain/region.ts';
import type { RegistryType } from '#domain/registry.ts';
import type { RepositoryPlan, StreamPlan } from './recipe.ts';

/** Team of each namespace; null: nobody has said (decision D13). */
const OWNERS = {
  batch: 'Billing',
  data: 'Data platform',
  edge: 'Edge networking',
  identity: 'Identity',
  legacy: null,
  media: 'Media',
  ml: 'Machine learning',
  mobile: 'Mobile',
  partners: null,
  payments: 'Payments',
  platform: 'Platform',
  sandbox: null,
  search: 'Search',
  security: 'Security',
  tools: 'Developer tools',
} as const;

type Name = `${keyof typeof OWNERS}/${string}`;

function repository(
  name: Name,
  registryType: RegistryType,
  streams: readonly StreamPlan[],
  tags?: 'immutable' | 'taken',
): RepositoryPlan {
  const [namespace = '', repository = ''] = name.split('/');
  const owner = OWNERS[namespace as keyof typeof OWNERS];
  return { namespace, repository, registryType, owner, streams, ...(tags && { tags }) };
}

function on(
  os: OsId,
  osVersion: string,
  regionId: RegionId,
  images: number,
  more: Partial<StreamPlan> = {},
): StreamPlan {
  return { os, osVersion, regionId, images, ...more };
}

/** Debian packages Log4j 2 for the whole system, so it is third-party software of it (C12). */
const LOG4J = { installs: ['liblog4j2-java'] };
const CLEAN = { outcome: 'clean' } as const;
const NEVER = { outcome: 'never-scanned' } as const;
const FAILED = { outcome: 'failed' } as const;

/**
 * The repositories of the default world. Together they hold every release that the catalog knows, on
 * both sites Ubuntu 16.04 (quick fix), Ubuntu 18.10 and CentOS 6 (no quick fix), and Log4j in seven
 * images of China and four outside.
 */
export const REPOSITORIES: readonly RepositoryPlan[] = [
  repository('payments/checkout-api', 'acr', [
    on('debian', '10', 'cn-hangzhou', 4, LOG4J),
    on('debian', '10', 'ap-southeast-1', 3, LOG4J),
    on('ubuntu', '16.04', 'cn-hangzhou', 3),
  ]),
  repository(
    'payments/ledger',
    'acr',
    [on('ubuntu', '16.04', 'cn-shanghai-finance-1', 4), on('ubuntu', '16.04', 'eu-central-1', 3)],
    'immutable',
  ),
  repository('payments/fraud-scoring', 'acr', [
    on('ubuntu', '18.04', 'cn-shanghai', 4),
    on('ubuntu', '18.04', 'ap-southeast-1', 4),
  ]),
  repository(
    'payments/receipt-renderer',
    'acr',
    [on('debian', '9.9', 'cn-hangzhou', 3), on('debian', '9.9', 'us-east-1', 3)],
    'taken',
  ),
  repository('identity/auth-gateway', 'acr', [
    on('alpine', '3.9.4', 'cn-hangzhou', 4),
    on('alpine', '3.9.4', 'eu-central-1', 3),
    on('alpine', '3.10.2', 'cn-beijing', 2),
  ]),
  repository('identity/session-store', 'acr', [
    on('centos', '7.6.1810', 'cn-beijing', 4),
    on('centos', '7.6.1810', 'us-west-1', 3),
  ]),
  repository('identity/ldap-bridge', 'acr', [
    on('centos', '6.10', 'cn-beijing', 3),
    on('centos', '6.10', 'eu-west-1', 2),
    on('centos', '6', 'cn-beijing', 1),
    on('centos', '6', 'eu-west-1', 1),
  ]),
  repository('platform/nginx-edge', 'acr', [
    on('debian', '9.9', 'cn-shenzhen', 4),
    on('debian', '9', 'eu-central-1', 2),
    on('debian', '9.4', 'cn-shenzhen', 1),
  ]),
  repository(
    'platform/base-images',
    'acr',
    [
      on('alpine', '3.2', 'cn-hangzhou', 1),
      on('alpine', '3.3', 'cn-hangzhou', 1),
      on('alpine', '3.4', 'cn-hangzhou', 1),
      on('alpine', '3.5', 'cn-hangzhou', 1),
      on('alpine', '3.6', 'ap-southeast-1', 1),
      on('alpine', '3.7', 'ap-southeast-1', 1),
      on('alpine', '3.8', 'ap-southeast-1', 1),
      on('alpine', '3.11', 'ap-southeast-1', 1),
      on('alpine', '3.12', 'cn-hangzhou', 1),
    ],
    'immutable',
  ),
  repository('platform/config-agent', 'acr', [
    on('alpine', '3.4.6', 'cn-hangzhou', 2),
    on('alpine', '3.7.1', 'us-east-1', 2),
    on('alpine', '3.9.2', 'cn-hangzhou', 2),
  ]),
  repository('platform/log-shipper', 'acr', [
    on('amazon', '2', 'us-east-1', 4),
    on('amazon', '2', 'cn-beijing', 3),
  ]),
  repository('platform/metrics-relay', 'acr', [
    on('amazon', 'AMI 2018.03', 'us-west-1', 3),
    on('amazon', 'AMI 2018.03', 'cn-shenzhen', 2),
  ]),
  repository('platform/health-probe', 'acr', [
    on('alpine', '3.9.4', 'cn-shanghai', 2, CLEAN),
    on('alpine', '3.10.2', 'ap-southeast-1', 2, CLEAN),
  ]),
  repository('data/etl-runner', 'acr', [
    on('debian', '10', 'cn-shanghai', 3, LOG4J),
    on('debian', '10', 'us-east-1', 1, LOG4J),
    on('debian', '10', 'us-east-1', 2),
  ]),
  repository('data/feature-store', 'acr', [
    on('ubuntu', '18.04', 'cn-zhangjiakou', 4),
    on('ubuntu', '18.04', 'ap-northeast-1', 3),
  ]),
  repository('data/warehouse-loader', 'acr', [
    on('oracle', '7.6', 'cn-shanghai', 4),
    on('oracle', '7.6', 'ap-southeast-1', 2),
  ]),
  repository('data/oracle-client', 'acr', [
    on('oracle', '5', 'cn-shanghai', 1),
    on('oracle', '6', 'cn-shanghai', 1),
    on('oracle', '6.10', 'ap-southeast-5', 2),
    on('oracle', '7', 'cn-shanghai', 1),
    on('oracle', '8.0', 'ap-southeast-5', 3),
  ]),
  repository('data/notebook', 'harbor', [
    on('debian', '10.8', 'cn-chengdu', 2),
    on('debian', '10.1', 'cn-chengdu', 2),
    on('debian', '10.2', 'cn-chengdu', 1),
    on('debian', '10.4', 'eu-west-1', 1),
  ]),
  repository('legacy/print-spooler', 'acr', [
    on('redhat', '5', 'cn-beijing', 1),
    on('centos', '5', 'cn-beijing', 2),
    on('sles', '9', 'eu-central-1', 1),
    on('sles', '10 SP4', 'eu-central-1', 2),
  ]),
  repository('legacy/mainframe-gateway', 'acr', [
    on('redhat', '6', 'cn-north-2-gov-1', 2),
    on('redhat', '7', 'cn-north-2-gov-1', 2),
    on('sles', '11 SP2', 'eu-central-1', 2),
  ]),
  repository('legacy/intranet', 'acr', [
    on('debian', '6', 'cn-beijing', 1),
    on('debian', '7', 'cn-beijing', 2),
    on('debian', '8', 'eu-west-1', 2),
    on('ubuntu', '12.04', 'cn-beijing', 1),
  ]),
  repository('legacy/ftp-drop', 'harbor', [
    on('ubuntu', '14.04', 'cn-shenzhen', 2),
    on('ubuntu', '14.04', 'us-west-1', 2),
    on('opensuse', '10.2', 'eu-central-1', 1),
    on('opensuse', '12.1', 'eu-central-1', 1),
    on('opensuse', '13.2', 'eu-central-1', 1),
  ]),
  repository('edge/tls-terminator', 'acr', [
    on('ubuntu', '18.10', 'cn-hangzhou', 2),
    on('ubuntu', '18.10', 'ap-southeast-1', 2),
    on('ubuntu', '16.04', 'ap-southeast-1', 3),
  ]),
  repository('edge/dns-resolver', 'quay', [
    on('alpine', '3.9.2', 'eu-west-1', 2),
    on('alpine', '3.9.4', 'cn-hongkong', 3),
  ]),
  repository('edge/rate-limiter', 'acr', [
    on('debian', '9.9', 'cn-hongkong', 3),
    on('debian', '9.9', 'ap-southeast-3', 3),
  ]),
  repository('search/indexer', 'acr', [
    on('redhat', '7.7', 'cn-shenzhen', 4),
    on('redhat', '7.7', 'us-east-1', 3),
  ]),
  repository('search/query-api', 'acr', [
    on('redhat', '8', 'cn-shenzhen', 2),
    on('redhat', '8.7', 'us-east-1', 2),
    on('redhat', '9', 'us-east-1', 1),
  ]),
  repository('media/transcoder', 'gitlab', [
    on('ubuntu', '16.04', 'cn-zhangjiakou', 4),
    on('ubuntu', '18.04', 'us-west-1', 3),
  ]),
  repository('media/thumbnailer', 'acr', [
    on('debian', '11', 'cn-zhangjiakou', 2),
    on('debian', '11.7', 'us-west-1', 3),
  ]),
  repository('mobile/push-sender', 'acr', [
    on('centos', '8', 'cn-hangzhou', 3),
    on('alpine', '3.13', 'ap-southeast-1', 1),
    on('alpine', '3.14', 'ap-southeast-1', 1),
    on('alpine', '3.16', 'cn-hangzhou', 1),
    on('alpine', '3.17', 'cn-hangzhou', 1),
    on('alpine', 'edge', 'ap-southeast-1', 1),
  ]),
  repository('mobile/config-service', 'acr', [
    on('ubuntu', '22.04', 'cn-shanghai', 2),
    on('ubuntu', '22.04', 'ap-northeast-1', 2),
  ]),
  repository('batch/report-builder', 'quay', [
    on('opensuse', 'Leap 15.1', 'eu-central-1', 2),
    on('opensuse', 'Leap 15.2', 'cn-chengdu', 2),
    on('opensuse', 'Leap 42.3', 'cn-chengdu', 2),
    on('opensuse', 'Tumbleweed 20240607', 'eu-central-1', 1),
  ]),
  repository('batch/invoice-export', 'acr', [
    on('sles', '12', 'cn-shanghai', 1),
    on('sles', '12 SP2', 'cn-shanghai', 2),
    on('sles', '12 SP3', 'eu-central-1', 2),
    on('sles', '12 SP4', 'eu-central-1', 1),
    on('sles', '12 SP5', 'cn-shanghai', 2),
  ]),
  repository('tools/ci-runner', 'harbor', [
    on('fedora', '29', 'cn-chengdu', 1),
    on('fedora', '38', 'us-west-1', 2),
    on('fedora', '38', 'cn-chengdu', 1),
  ]),
  repository('tools/artifact-proxy', 'defaultAcr', [
    on('ubuntu', '16.04', 'cn-hangzhou', 2, NEVER),
    on('debian', '10', 'ap-southeast-1', 2, NEVER),
  ]),
  repository('sandbox/demo-shop', 'defaultAcr', [on('alpine', '3.9.4', 'cn-hangzhou', 2, NEVER)]),
  repository('partners/edi-connector', 'acr', [
    on('amazon', '2', 'ap-southeast-5', 3),
    on('centos', '7.6.1810', 'cn-shenzhen', 4),
  ]),
  repository('partners/webhook-relay', 'acr', [
    on('debian', '9.9', 'us-west-1', 3),
    on('ubuntu', '18.04', 'us-west-1', 3),
    on('ubuntu', '18.04', 'cn-chengdu', 1, NEVER),
  ]),
  repository('security/token-vault', 'acr', [
    on('debian', '10', 'cn-beijing', 2, CLEAN),
    on('ubuntu', '18.04', 'eu-central-1', 1, CLEAN),
  ]),
  repository(
    'security/audit-collector',
    'acr',
    [
      on('ubuntu', '16.04', 'cn-beijing', 4),
      on('ubuntu', '16.04', 'us-east-1', 3),
      on('ubuntu', '16.04', 'cn-beijing', 2, FAILED),
    ],
    'immutable',
  ),
  repository('ml/model-server', 'harbor', [
    on('ubuntu', '18.04', 'cn-shanghai', 4),
    on('ubuntu', '18.04', 'ap-northeast-1', 3),
    on('ubuntu', '18.04', 'ap-northeast-1', 2, FAILED),
  ]),
  repository('ml/training-base', 'gitlab', [
    on('ubuntu', '16.04', 'ap-northeast-1', 4),
    on('centos', '7.6.1810', 'cn-zhangjiakou', 3),
  ]),
];
