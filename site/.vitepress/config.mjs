import { contents, languages, pagesOf, project, slugify, titleOf } from '../pages.mjs'
import { forgiveness, importance, indexedWords, isBeginning, typedWords, weight } from '../words.mjs'

const base = process.env.SITE_BASE ?? project.base

const address = (page) => `/${page.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '')}`

/** The index of the documentation, beside every page. */
function sidebar(language) {
  const pages = pagesOf(language)
  return contents(language).map(({ title, pages: entries }) => ({
    text: title,
    items: entries
      .filter(({ file }) => pages.has(file))
      .map(({ title, file }) => ({ text: title, link: address(pages.get(file)), ...inner(file, pages) })),
  }))
}

/** The other pages of a folder whose README is in the index. */
function inner(file, pages) {
  if (!/\/README(\.zh-CN)?\.md$/.test(file)) return {}
  const folder = file.slice(0, file.lastIndexOf('/') + 1)
  const depth = (each) => each.split('/').length
  const others = [...pages.keys()]
    .filter((each) => each.startsWith(folder) && each !== file)
    .sort((one, other) => depth(one) - depth(other))
  const items = others.map((each) => ({ text: titleOf(each), link: address(pages.get(each)) }))
  return { collapsed: true, items }
}

function theme(language, words) {
  const { folder } = languages[language]
  return {
    nav: [
      { text: words.documentation, link: `/${folder}docs` },
      { text: words.reference, link: `/${folder}reference/` },
      { text: 'Rust', link: '/rust/wechatpay_entrust/index.html', target: '_self' },
    ],
    sidebar: sidebar(language),
    ...words.labels,
  }
}

const english = {
  documentation: 'Documentation',
  reference: 'Reference',
  labels: { outline: { level: [2, 3] } },
}

const chinese = {
  documentation: '文档',
  reference: '类型参考',
  labels: {
    outline: { level: [2, 3], label: '本页目录' },
    docFooter: { prev: '上一页', next: '下一页' },
    darkModeSwitchLabel: '外观',
    lightModeSwitchTitle: '切换到浅色',
    darkModeSwitchTitle: '切换到深色',
    sidebarMenuLabel: '目录',
    returnToTopLabel: '回到顶部',
    langMenuLabel: '切换语言',
    skipToContentLabel: '跳到正文',
    notFound: { title: '没有这一页', quote: '', linkText: '返回首页', linkLabel: '返回首页' },
  },
}

const searchInChinese = {
  button: { buttonText: '搜索', buttonAriaLabel: '搜索' },
  modal: {
    displayDetails: '显示详情',
    resetButtonTitle: '清空',
    backButtonTitle: '关闭',
    noResultsText: '没有结果：',
    footer: { selectText: '打开', navigateText: '选择', closeText: '关闭' },
  },
}

export default {
  title: project.name,
  description: project.description,
  base,
  srcDir: '.staged',
  outDir: 'dist',
  cacheDir: '.cache',
  lang: 'en',
  // Nothing on the site comes from elsewhere.
  head: [['link', { rel: 'icon', href: 'data:,' }]],
  locales: {
    root: { label: 'English', lang: 'en', themeConfig: theme('en', english) },
    zh: { label: '简体中文', lang: 'zh-CN', themeConfig: theme('zh', chinese) },
  },
  markdown: { anchor: { slugify } },
  themeConfig: {
    socialLinks: [{ icon: 'github', link: project.repository }],
    search: {
      provider: 'local',
      options: {
        locales: { zh: { translations: searchInChinese } },
        miniSearch: {
          options: { tokenize: indexedWords },
          searchOptions: {
            tokenize: typedWords,
            prefix: isBeginning,
            fuzzy: forgiveness,
            boost: { title: 4, titles: 2, text: 1 },
            boostTerm: importance,
            boostDocument: weight,
          },
        },
      },
    },
  },
}
