using CauNoi.Platform.Pages;

namespace CauNoi.Organisation.Import;

/// <summary>The pages on which official lists are taken in.</summary>
internal static class ListRoutes
{
    public static void Add(Routes routes)
    {
        var rule = AccessRule.Needs(ImportAccess.Import);
        routes.Get("/ban/don-vi/nhap", Upload.Show, rule);
        routes.Post("/ban/don-vi/nhap", Upload.Send, rule, Upload.Form);
        routes.Get("/ban/don-vi/nhap/{id:guid}", Review.Show, rule);
        routes.Post("/ban/don-vi/nhap/{id:guid}/cot", Review.Arrange, rule, Review.Form);
        routes.Post("/ban/don-vi/nhap/{id:guid}/de-nghi", ProposeList.Send, rule, ProposeList.Form);
        routes.Get("/ban/don-vi/nhap/{id:guid}/loi.{dang}", Review.Marked, rule);
    }
}
