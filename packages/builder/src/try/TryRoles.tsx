import type { Action } from "@shenbao/engine";
import { walkRoles, type WalkApplication, type WalkRole } from "@shenbao/engine/walk";
import { Button } from "@shenbao/renderer";
import { builderTryTexts as texts } from "@shenbao/texts/builder-try";
import { useMemo, useState } from "react";
import { useSpeak } from "../language/locale-context.ts";
import { roleTitle } from "../workflow/diagram/diagram-model.ts";
import { ActDialog } from "./ActDialog.tsx";
import { TryDecision } from "./TryDecision.tsx";
import { TryForm } from "./TryForm.tsx";
import { useWalking } from "./walk-context.ts";

const possible = ({ choices }: WalkRole) => choices.filter(({ refusal }) => refusal === null).length;

/** Who can do what with an application: role by role, what is possible, what is refused and why, and the form as the role sees it. */
export function TryRoles({ application }: { application: WalkApplication }) {
  const speak = useSpeak();
  const { world, walk } = useWalking();
  const { definition } = world;
  const { facts } = application;
  const roles = useMemo(() => walkRoles(world, walk, facts.id), [world, walk, facts.id]);
  const [wanted, setWanted] = useState<string | null>(null);
  // Without a wish, who can do something comes first.
  const role = roles.find((one) => one.role === wanted) ?? roles.find((one) => possible(one) > 0) ?? roles[0];
  const [acting, setActing] = useState<Action | null>(null);
  if (!role) return null;
  const title = roleTitle(definition, role.role, speak.locale);
  const state = definition.workflow.states[facts.state];
  return (
    <>
      <div className="bt-roles" role="group" aria-label={speak(texts["role.as"])}>
        {roles.map((one) => (
          <Button key={one.role} small aria-pressed={one === role} onClick={() => setWanted(one.role)}>
            {speak(texts["role.can"], { role: roleTitle(definition, one.role, speak.locale), count: possible(one) })}
          </Button>
        ))}
      </div>
      {role.organisation === null ? (
        <p className="sb-muted">{speak(texts["role.nobody"])}</p>
      ) : (
        <p className="sb-muted sb-small">
          {speak(texts["role.playedBy"], { organisation: speak(role.organisation.name) })}
          {!role.sees && <> {speak(texts["role.blind"])}</>}
        </p>
      )}
      <TryDecision application={application} role={role.role} />
      <ul className="bt-choices">
        {role.choices.map(({ action, refusal }) => (
          <li key={action.id}>
            <Button
              small
              kind={action.tone === "primary" && !refusal ? "primary" : action.tone === "danger" && !refusal ? "danger" : "secondary"}
              disabled={refusal !== null}
              onClick={() => setActing(action)}
            >
              {speak(action.title)}
            </Button>
            {refusal?.texts && <span className="bt-why">{speak(refusal.texts)}</span>}
          </li>
        ))}
        {role.through.map((action) => (
          <li key={action.id} className="sb-muted">
            {action.through !== undefined &&
              speak(texts[action.through === "table" ? "role.throughTable" : action.through === "assignment" ? "role.throughAssignment" : "role.throughSelection"], {
                action: speak(action.title),
              })}
          </li>
        ))}
        {role.choices.length === 0 && role.through.length === 0 && (
          <li className="sb-muted">
            {speak(texts["role.nothing"], { state: state ? speak(state.title) : facts.state, role: title })}
            {state?.final && <> {speak(texts["role.final"])}</>}
          </li>
        )}
      </ul>
      {role.sees && role.organisation && <TryForm application={application} role={role.role} />}
      {acting && (
        <ActDialog
          application={application}
          action={acting}
          onDone={() => {
            setActing(null);
            setWanted(null);
          }}
          onCancel={() => setActing(null)}
        />
      )}
    </>
  );
}
