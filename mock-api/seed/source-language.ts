import type { Layer } from '../store/store.ts';

/** Steps of a build in place of those of Node.js, by the namespaces whose teams write in something else. */
const LANGUAGES: readonly { namespaces: readonly string[]; manifest: string; install: string }[] = [
  {
    namespaces: ['data', 'ml'],
    manifest: 'COPY requirements.txt ./ # buildkit',
    install: 'RUN /bin/sh -c pip install --no-cache-dir -r requirements.txt # buildkit',
  },
  {
    namespaces: ['edge', 'platform', 'tools'],
    manifest: 'COPY service.yaml ./ # buildkit',
    install: 'COPY /out/service /usr/local/bin/service # buildkit',
  },
  {
    namespaces: ['partners'],
    manifest: 'COPY composer.json composer.lock ./ # buildkit',
    install: 'RUN /bin/sh -c composer install --no-dev # buildkit',
  },
  {
    namespaces: ['media'],
    manifest: 'COPY Gemfile Gemfile.lock ./ # buildkit',
    install: 'RUN /bin/sh -c bundle install # buildkit',
  },
  {
    namespaces: ['legacy'],
    manifest: 'COPY service.csproj packages.lock.json ./ # buildkit',
    install: 'RUN /bin/sh -c dotnet restore --locked-mode # buildkit',
  },
  {
    namespaces: ['security'],
    manifest: 'COPY agent.toml ./ # buildkit',
    install: 'COPY /out/agent /usr/local/bin/agent # buildkit',
  },
];

/** A layer in the language of its team. */
export function inLanguageOf(namespace: string, layer: Layer): Layer {
  const language = LANGUAGES.find(({ namespaces }) => namespaces.includes(namespace));
  if (!language) return layer;
  const { instruction } = layer;
  if (instruction.includes('package-lock.json'))
    return { ...layer, instruction: language.manifest };
  return instruction.includes('npm ci') ? { ...layer, instruction: language.install } : layer;
}
