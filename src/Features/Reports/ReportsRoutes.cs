using CauNoi.Platform.Pages;
using CauNoi.Reports.Assemble;
using CauNoi.Reports.Batch;
using CauNoi.Reports.Browse;
using CauNoi.Reports.Decide;
using CauNoi.Reports.Fixed;
using CauNoi.Reports.NextSteps;
using CauNoi.Reports.Output;
using CauNoi.Reports.Show;
using CauNoi.Reports.Signed;
using CauNoi.Reports.Write;
using Microsoft.AspNetCore.Builder;

namespace CauNoi.Reports;

/// <summary>All addresses of this room.</summary>
internal static class ReportsRoutes
{
    private const long LongestPaper = 21 * 1024 * 1024;
    private const string One = "/ban/bao-cao/{unit:int}/{mau}/{ky}";

    public static void Map(Routes routes)
    {
        var (read, write, sign, receive) = (AccessRule.Needs(ReportsAccess.Read), AccessRule.Needs(ReportsAccess.Write), AccessRule.Needs(ReportsAccess.Sign), AccessRule.Needs(ReportsAccess.Receive));
        routes.Get("/ban/bao-cao", BrowseReports.Page, read);
        routes.Get("/ban/bao-cao/tong-hop", ShowGathering.Page, receive);
        routes.Get("/ban/bao-cao/ca-nam", ShowYear.Page, receive);
        routes.Post("/ban/bao-cao/nhac", Remind.Send, receive, Remind.Form);
        routes.Post("/ban/bao-cao/lo", AskBatch.Send, receive, AskBatch.Form);
        routes.Get("/ban/bao-cao/lo/{id:guid}", AskBatch.Show, receive);
        routes.Get("/ban/bao-cao/lo/{id:guid}/tep", AskBatch.Archive, receive);
        routes.Get("/ban/bao-cao/an-dinh", FixDay.Show, AccessRule.Needs(ReportsAccess.FixDay));
        routes.Post("/ban/bao-cao/an-dinh", FixDay.Send, AccessRule.Needs(ReportsAccess.FixDay), FixDay.Form);
        routes.Get(One, ShowReport.Page, read);
        routes.Get($"{One}/tep/{{dang}}", Download.File, read);
        routes.Get($"{One}/doan", WriteText.Show, write);
        routes.Post($"{One}/doan", WriteText.Send, write, WriteText.Form);
        routes.Post($"{One}/viec", PlanNext.Add, write, PlanNext.AddForm);
        routes.Post($"{One}/viec/bo", PlanNext.Drop, write, PlanNext.DropForm);
        routes.Post($"{One}/viec/xong", PlanNext.Finish, write, PlanNext.FinishForm);
        routes.Post($"{One}/trinh", DecideReport.Propose, write, DecideReport.Bare);
        routes.Post($"{One}/tra-nhap", DecideReport.GiveBack, sign, DecideReport.Reason);
        routes.Post($"{One}/ky", DecideReport.Sign, sign, DecideReport.TypedNumber);
        routes.Post($"{One}/tra-lai", DecideReport.SendBack, receive, DecideReport.Return);
        routes.Post($"{One}/chap-nhan", DecideReport.Accept, receive, DecideReport.Bare);
        routes.Post($"{One}/ban-in", SignedFiles.Make, write, DecideReport.Bare);
        routes.Post($"{One}/ban-ky", SignedFiles.Take, write, SignedFiles.Form).WithMetadata(new LongFile(LongestPaper));
        routes.Get($"{One}/ban-luu/{{file:guid}}", SignedFiles.Open, read);
    }
}
