-- Neovim (0.7 or later) as a client of the server, without any plugin. `start` is all that a user's init.lua needs:
--   vim.api.nvim_create_autocmd({ 'BufReadPost', 'BufNewFile' }, { pattern = '*政府工作报告*.txt', callback = function(a) start({ 'policy-text', 'serve', '--stdio' }, a.buf, {}) end })
local function start(cmd, buf, options)
  local config = {
    name = 'policy-text', cmd = cmd, root_dir = vim.fn.getcwd(), init_options = options.settings,
    get_language_id = function() return 'policy-text' end, handlers = options.handlers, on_exit = options.on_exit,
  }
  local id = vim.lsp.start and vim.lsp.start(config, { bufnr = buf }) or vim.lsp.start_client(config)
  vim.lsp.buf_attach_client(buf, id)
  vim.bo[buf].omnifunc = 'v:lua.vim.lsp.omnifunc'
  return id
end

-- The test: asks for everything once, does what a user would do, and prints one JSON object on stdout (see neovim.mjs).
local function test()
  local buf, out, pushed, ended = vim.api.nvim_get_current_buf(), {}, nil, nil
  local id = start(vim.json.decode(vim.env.SERVER), buf, {
    settings = vim.json.decode(vim.env.SETTINGS),
    handlers = { ['textDocument/publishDiagnostics'] = function(_, result) pushed = result.diagnostics end },
    on_exit = function(code) ended = code end,
  })
  local client = vim.lsp.get_client_by_id(id)
  if not vim.wait(60000, function() return client.initialized or ended end, 10) or ended then error('the server does not answer: ' .. tostring(ended)) end
  out.nvim, out.capabilities = tostring(vim.version().major) .. '.' .. vim.version().minor, client.server_capabilities

  local function text() return table.concat(vim.api.nvim_buf_get_lines(buf, 0, -1, false), '\n') end
  -- The place of a text: its first occurrence, `by` characters on.
  local function place(words, by)
    for i, line in ipairs(vim.api.nvim_buf_get_lines(buf, 0, -1, false)) do
      local at = line:find(words, 1, true)
      if at then return { line = i - 1, character = select(2, vim.str_utfindex(line, at - 1)) + (by or 0) } end
    end
    error('not in the text: ' .. words)
  end
  local function go(words, by)
    local p = place(words, by)
    local line = vim.api.nvim_buf_get_lines(buf, p.line, p.line + 1, false)[1]
    vim.api.nvim_win_set_cursor(0, { p.line + 1, vim.str_byteindex(line, p.character, true) })
  end
  local function request(method, params)
    local reply
    if not method:find('^workspace/') and params.textDocument == nil then params.textDocument = { uri = vim.uri_from_bufnr(buf) } end
    client.request(method, params, function(err, result) reply = { err = err, result = result } end, buf)
    if not vim.wait(60000, function() return reply end, 5) then error('no answer to ' .. method) end
    if reply.err then error(method .. ': ' .. vim.inspect(reply.err)) end
    out.answers[method] = reply.result == nil and vim.NIL or reply.result
    return reply.result
  end
  local whole = { start = { line = 0, character = 0 }, ['end'] = { line = vim.api.nvim_buf_line_count(buf), character = 0 } }
  local format = { tabSize = 2, insertSpaces = true }

  out.answers = {}
  local term, entry = place('“数据码头”模式', 2), place('①“数据码头”：', 2)
  request('textDocument/hover', { position = term })
  request('textDocument/definition', { position = term })
  request('textDocument/references', { position = term, context = { includeDeclaration = true } })
  request('textDocument/documentHighlight', { position = entry })
  request('textDocument/documentSymbol', {})
  request('textDocument/foldingRange', {})
  request('textDocument/selectionRange', { positions = { term } })
  local tokens = request('textDocument/semanticTokens/full', {})
  request('textDocument/semanticTokens/full/delta', { previousResultId = tokens.resultId })
  request('textDocument/semanticTokens/range', { range = whole })
  request('textDocument/documentLink', {})
  request('textDocument/inlayHint', { range = whole })
  request('textDocument/diagnostic', {})
  request('textDocument/codeAction', { range = { start = place('（三）民生'), ['end'] = place('（三）民生') }, context = { diagnostics = {} } })
  request('codeLens/resolve', request('textDocument/codeLens', {})[1])
  request('completionItem/resolve', request('textDocument/completion', { position = place('落实“', 3), context = { triggerKind = 1 } })[1])
  request('textDocument/prepareRename', { position = term })
  request('textDocument/rangeFormatting', { range = { start = entry, ['end'] = entry }, options = format })
  request('workspace/symbol', { query = '数据码头' })
  request('workspace/diagnostic', { previousResultIds = {} })
  out.pushed = vim.wait(30000, function() return pushed end, 10) and #pushed or -1

  -- As a user does it: Neovim's own functions, which change the buffer.
  go('“数据码头”模式', 2)
  vim.lsp.buf.references()
  vim.wait(30000, function() return #vim.fn.getqflist() > 0 end, 10)
  out.quickfix = vim.tbl_map(function(item) return item.lnum end, vim.fn.getqflist())
  vim.cmd('cclose')
  go('“数据码头”模式', 2)
  vim.lsp.buf.rename('数据港湾')
  vim.wait(30000, function() return text():find('数据港湾', 1, true) end, 10)
  out.renamed = text()
  vim.cmd('silent undo')
  out.undone = text()
  if vim.lsp.buf.format then vim.lsp.buf.format({ timeout_ms = 10000 }) else vim.lsp.buf.formatting_sync(nil, 10000) end
  out.formatted = text()
  request('workspace/executeCommand', { command = 'policyText.server.cleanUp', arguments = { vim.uri_from_bufnr(buf) } })
  vim.wait(30000, function() return not text():find('责任编辑', 1, true) end, 10)
  out.cleaned = text()

  client.stop()
  vim.wait(30000, function() return ended end, 10)
  out.exit = ended
  io.stdout:write(vim.json.encode(out) .. '\n')
  io.stdout:flush()
  vim.cmd('qall!')
end

-- An error would leave a headless Neovim waiting for ever.
if vim.env.SERVER then
  local ok, err = xpcall(test, debug.traceback)
  if not ok then io.stderr:write(err .. '\n'); vim.cmd('cquit! 1') end
end
return start
