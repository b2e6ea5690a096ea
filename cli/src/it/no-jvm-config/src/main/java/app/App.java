package app;

/** There is nothing wrong here: what fails is the build. */
class App {}
