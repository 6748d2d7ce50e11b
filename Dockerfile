# One image for API, worker and jobs. Built without network access to anything but the package registry.
FROM node:20.20.2-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
RUN node scripts/generate.mjs && node --import tsx scripts/build.ts

FROM node:20.20.2-bookworm-slim
ENV NODE_ENV=production NODE_OPTIONS="--enable-source-maps --max-semi-space-size=32" WORKFLOW_BUNDLE=/app/dist/workflows.js
WORKDIR /app
COPY --from=build --chown=node:node /app /app
USER node
EXPOSE 8080
CMD ["node", "dist/api.js"]
