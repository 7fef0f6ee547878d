# Completion of fsearch for bash: the program itself says what may stand there.
_fsearch() {
  local cur prev words cword line word
  if declare -F _get_comp_words_by_ref > /dev/null; then
    _get_comp_words_by_ref -n ':=' cur prev words cword
  else
    cur=${COMP_WORDS[COMP_CWORD]} words=("${COMP_WORDS[@]}") cword=$COMP_CWORD
  fi
  local typed=("${words[@]:1:cword}")
  COMPREPLY=()
  # An open quote belongs to bash, not to the word.
  typed[-1]=${cur#[\"\']}
  while IFS= read -r line; do
    word=${line%%$'\t'*}
    case $word in
      :files) compopt -o filenames 2> /dev/null; mapfile -t COMPREPLY < <(compgen -f -- "$cur") ;;
      :folders) compopt -o filenames 2> /dev/null; mapfile -t COMPREPLY < <(compgen -d -- "$cur") ;;
      *) if [[ $cur == [\"\']* ]]; then COMPREPLY+=("$word"); else COMPREPLY+=("$(printf '%q' "$word")"); fi ;;
    esac
  done < <("${words[0]}" __complete "${typed[@]}" 2> /dev/null)
  [[ ${#COMPREPLY[@]} -eq 1 && ${COMPREPLY[0]} == *, ]] && compopt -o nospace 2> /dev/null
  declare -F __ltrim_colon_completions > /dev/null && __ltrim_colon_completions "$cur"
  return 0
}
complete -F _fsearch fsearch
