using System.CommandLine;

var root = new RootCommand("Cầu Nối: công cụ dòng lệnh");
return await root.Parse(args).InvokeAsync();
