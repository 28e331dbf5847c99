//! Every path that a source file names, resolved as the compiler would.

use std::collections::HashMap;
use syn::visit::{self, Visit};

/// What a file names.
#[derive(Debug, Default)]
pub(super) struct Named {
    /// Paths, first segment `crate` for the house itself, the crate's name for others.
    pub(super) paths: Vec<Vec<String>>,
    /// Names of attributes.
    pub(super) attributes: Vec<String>,
    /// Names of methods that are called.
    pub(super) methods: Vec<String>,
}

/// Reads a source file that is the module `module` (`["ui", "screens"]`); function bodies and macro calls included.
pub(super) fn named(source: &str, module: &[String]) -> syn::Result<Named> {
    let file = syn::parse_file(source)?;
    let mut reader = Reader { module: module.to_vec(), imports: HashMap::new(), named: Named::default() };
    // Imports first: a path may stand above the `use` that explains it.
    reader.collecting_imports(&file);
    reader.module = module.to_vec();
    reader.visit_file(&file);
    Ok(reader.named)
}

struct Reader {
    module: Vec<String>,
    /// What a name stands for, by the file's imports.
    imports: HashMap<String, Vec<String>>,
    named: Named,
}

impl Reader {
    fn collecting_imports(&mut self, file: &syn::File) {
        struct Imports<'a>(&'a mut Reader);
        impl<'ast> Visit<'ast> for Imports<'_> {
            fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
                self.0.module.push(item.ident.to_string());
                visit::visit_item_mod(self, item);
                self.0.module.pop();
            }
            fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
                for (name, path) in flat(&item.tree, &[]) {
                    let path = self.0.resolved(path);
                    self.0.imports.insert(name, path);
                }
            }
        }
        Imports(self).visit_file(file);
    }

    /// `self` and `super` resolved.
    fn resolved(&self, path: Vec<String>) -> Vec<String> {
        let ups = path.iter().take_while(|segment| *segment == "super").count();
        let own = path.first().is_some_and(|first| first == "self");
        if ups == 0 && !own {
            return path;
        }
        let rest = &path[ups + usize::from(own)..];
        let kept = self.module.len().saturating_sub(ups);
        let house = std::iter::once("crate".to_owned());
        house.chain(self.module[..kept].iter().cloned()).chain(rest.iter().cloned()).collect()
    }

    /// The inside of a macro call or an attribute is only tokens to the parser: words joined by `::` are paths.
    fn name_in_tokens(&mut self, tokens: &str) {
        let part_of_path = |c: char| c.is_alphanumeric() || c == '_' || c == ':';
        let tokens = tokens.replace(" :: ", "::");
        for word in tokens.split(|c| !part_of_path(c)) {
            let path: Vec<String> = word.split("::").filter(|part| !part.is_empty()).map(str::to_owned).collect();
            if path.len() > 1 {
                self.name(path);
            }
        }
    }

    fn name(&mut self, path: Vec<String>) {
        let path = self.resolved(path);
        let imported = path.first().and_then(|first| self.imports.get(first));
        let path = match imported {
            Some(whole) => whole.iter().cloned().chain(path[1..].iter().cloned()).collect(),
            None => path,
        };
        self.named.paths.push(path);
    }
}

/// The names that a `use` brings in, each with its path.
fn flat(tree: &syn::UseTree, before: &[String]) -> Vec<(String, Vec<String>)> {
    let with = |name: &syn::Ident| [before, &[name.to_string()]].concat();
    match tree {
        syn::UseTree::Path(path) => flat(&path.tree, &with(&path.ident)),
        syn::UseTree::Name(name) if name.ident == "self" => {
            vec![(before.last().cloned().unwrap_or_default(), before.to_vec())]
        }
        syn::UseTree::Name(name) => vec![(name.ident.to_string(), with(&name.ident))],
        syn::UseTree::Rename(rename) if rename.ident == "self" => vec![(rename.rename.to_string(), before.to_vec())],
        syn::UseTree::Rename(rename) => vec![(rename.rename.to_string(), with(&rename.ident))],
        syn::UseTree::Glob(_) => vec![("*".to_owned(), [before, &["*".to_owned()]].concat())],
        syn::UseTree::Group(group) => group.items.iter().flat_map(|tree| flat(tree, before)).collect(),
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_item_mod(&mut self, item: &'ast syn::ItemMod) {
        item.attrs.iter().for_each(|attribute| self.visit_attribute(attribute));
        self.module.push(item.ident.to_string());
        for inner in item.content.iter().flat_map(|(_, items)| items) {
            self.visit_item(inner);
        }
        self.module.pop();
    }

    fn visit_item_use(&mut self, item: &'ast syn::ItemUse) {
        for (_, path) in flat(&item.tree, &[]) {
            let path = self.resolved(path);
            self.named.paths.push(path);
        }
    }

    fn visit_path(&mut self, path: &'ast syn::Path) {
        self.name(path.segments.iter().map(|segment| segment.ident.to_string()).collect());
        visit::visit_path(self, path);
    }

    /// `pub(crate)` is no import.
    fn visit_visibility(&mut self, _visibility: &'ast syn::Visibility) {}

    fn visit_macro(&mut self, call: &'ast syn::Macro) {
        self.name_in_tokens(&call.tokens.to_string());
        visit::visit_macro(self, call);
    }

    fn visit_attribute(&mut self, attribute: &'ast syn::Attribute) {
        self.named.attributes.extend(attribute.path().segments.last().map(|segment| segment.ident.to_string()));
        if let syn::Meta::List(list) = &attribute.meta {
            self.name_in_tokens(&list.tokens.to_string());
        }
        visit::visit_attribute(self, attribute);
    }

    fn visit_expr_method_call(&mut self, call: &'ast syn::ExprMethodCall) {
        self.named.methods.push(call.method.to_string());
        visit::visit_expr_method_call(self, call);
    }
}
