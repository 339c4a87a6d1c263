import { Banner, Button } from "@shenbao/renderer";
import { builderPersonaTexts as texts } from "@shenbao/texts/builder-personas";
import { Component, type ReactNode } from "react";
import { useDefinition } from "../document/use-definition.ts";
import { formPath } from "../form/form-at.ts";
import { useSpeak } from "../language/locale-context.ts";
import { useProblems } from "../problems/problems-context.ts";
import { useGo } from "../shell/go-context.ts";

export interface SoundFormProps {
  /** The form that is drawn below. */
  id: string;
  children: ReactNode;
}

/** A form that is to be filled in, where it can be: one with errors is told and not drawn, for nothing that judges understands it. */
export function SoundForm({ id, children }: SoundFormProps) {
  const speak = useSpeak();
  const { go } = useGo();
  const { findings } = useProblems();
  const form = useDefinition(({ forms }) => forms[id]);
  const errors = findings.filter(({ path, severity }) => severity === "error" && path.startsWith(`${formPath(id)}/`));
  const [first] = errors;
  if (first) {
    return (
      <Banner tone="error" locale={speak.locale} title={speak(texts["sample.broken"], { count: errors.length })}>
        <p>{speak(first.message)}</p>
        <Button small onClick={() => go(first.path)}>
          {speak(texts["sample.firstError"])}
        </Button>
      </Banner>
    );
  }
  return (
    <Boundary
      key={id}
      of={form}
      instead={
        <Banner tone="error" locale={speak.locale}>
          <p>{speak(texts["sample.brokenNow"])}</p>
        </Banner>
      }
    >
      {children}
    </Boundary>
  );
}

interface BoundaryProps {
  /** Another one is tried anew. */
  of: unknown;
  instead: ReactNode;
  children: ReactNode;
}

/** An edit that breaks a form is drawn before the check has found it. */
class Boundary extends Component<BoundaryProps, { broken: unknown }> {
  override state: { broken: unknown } = { broken: null };

  override componentDidCatch(): void {
    this.setState({ broken: this.props.of });
  }

  static getDerivedStateFromError(): null {
    return null;
  }

  override render(): ReactNode {
    return this.state.broken !== null && this.state.broken === this.props.of ? this.props.instead : this.props.children;
  }
}
