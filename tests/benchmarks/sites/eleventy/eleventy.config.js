// The same posts for Eleventy: posts, the sections and tags in pages of twenty.
export default function (config) {
  config.addCollection("inSections", (all) => {
    const sections = new Map();
    for (const post of all.getFilteredByGlob("content/*/*/*.md").reverse()) {
      const slug = post.filePathStem.split("/")[1];
      sections.set(slug, [...(sections.get(slug) ?? []), post]);
    }
    return [...sections].flatMap(([slug, posts]) =>
      Array.from({ length: Math.ceil(posts.length / 20) }, (_, at) => ({
        slug, number: at + 1, posts: posts.slice(at * 20, at * 20 + 20),
      })));
  });
  config.ignores.add("content/**/_index.md");
  return { dir: { input: "content", includes: "../_includes", output: "public" }, markdownTemplateEngine: false };
}
