/** Panels that are loaded when somebody asks for them. One that cannot be fetched says so, and the playground goes on. */
import { lazy } from 'react';
import type { ComponentType, LazyExoticComponent, ReactNode } from 'react';
import type { Messages } from '../../i18n/format.ts';
import type { Playground } from './use-playground.ts';

type WithMessages = { readonly messages: Messages } | { readonly play: Playground };

function Unreachable(props: WithMessages): ReactNode {
  const messages = 'messages' in props ? props.messages : props.play.messages;
  return <p role="alert">{messages.text('playground.partUnreachable')}</p>;
}

export function later<P extends WithMessages>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  return lazy(async () => {
    try {
      return { default: await load() };
    } catch {
      return { default: Unreachable };
    }
  });
}
