/** Removes these volumes where an engine answers and has them. */
export async function forgetVolumes(names: string[]): Promise<void> {
  const { getContainerRuntimeClient } = await import('testcontainers')
  const client = await getContainerRuntimeClient().catch(() => undefined)
  if (!client) return
  const { Volumes: present } = await client.container.dockerode.listVolumes()
  for (const { Name } of present) {
    if (names.includes(Name)) await client.container.dockerode.getVolume(Name).remove()
  }
}
