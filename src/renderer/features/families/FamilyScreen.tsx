/** One family: people, consent, plan, sessions. */
export function FamilyScreen({ familyId }: { readonly familyId: string }) {
  return <p>{familyId}</p>
}
