/** No shelf: in browsers each comes when a program asks for it (#shelves; src/worker/supplies.ts). */
export {};
