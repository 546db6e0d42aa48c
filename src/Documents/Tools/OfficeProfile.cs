namespace CauNoi.Documents.Tools;

/// <summary>The folder that LibreOffice takes for a person's own, new for every run: two runs never meet in it, and nothing of one paper is left for the next.</summary>
internal sealed record OfficeProfile(string FontList, IReadOnlyList<string> Arguments)
{
    private const string Tagged =
        """pdf:writer_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"},"ExportBookmarks":{"type":"boolean","value":"true"},"Quality":{"type":"long","value":"85"}}""";

    // Vietnamese figures in charts; no macro ever; no link is followed while loading.
    private const string Settings = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
        <item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="DefaultLocale" oor:op="fuse"><value>vi-VN</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Misc"><prop oor:name="FirstRun" oor:op="fuse"><value>false</value></prop></item>
        </oor:items>
        """;

    public static OfficeProfile Make(string folder, string workFolder, OfficeFonts fonts)
    {
        var user = Directory.CreateDirectory(Path.Combine(folder, "profile", "user")).FullName;
        File.WriteAllText(Path.Combine(user, "registrymodifications.xcu"), Settings);
        var list = Path.Combine(folder, "fonts.conf");
        // The cache of fonts outlives the run: to read them anew takes longer than a paper.
        File.WriteAllText(list, fonts.List(Directory.CreateDirectory(Path.Combine(workFolder, "fonts")).FullName));
        return new(list,
        [
            $"-env:UserInstallation={new Uri(Path.Combine(folder, "profile")).AbsoluteUri}", "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck", "--nofirststartwizard",
            "--convert-to", Tagged, "--outdir", "out",
        ]);
    }
}
