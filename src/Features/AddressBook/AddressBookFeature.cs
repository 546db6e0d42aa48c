using CauNoi.AddressBook.Dispatches;
using CauNoi.AddressBook.Fields;
using CauNoi.AddressBook.Groups;
using CauNoi.AddressBook.Lists;
using CauNoi.AddressBook.Programmes;
using CauNoi.AddressBook.Themes;
using CauNoi.Kernel.Access;
using CauNoi.Kernel.Audit;
using CauNoi.Kernel.Facts;
using CauNoi.Platform;
using CauNoi.Platform.Catalogue;
using CauNoi.Platform.Data;
using CauNoi.Platform.Jobs;
using CauNoi.Platform.Pages;
using CauNoi.Ui;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CauNoi.AddressBook;

/// <summary>Front door of AddressBook: whom a line under "Nơi nhận" means, who has read, who answers for what. See README.md.</summary>
public sealed class AddressBookFeature : Feature
{
    private ShippedGroups groups = new([], []);
    private FieldsOfWork fields = new([], [], []);

    public override string Name => "address-book";

    public override IReadOnlyList<BadFile> Read(string catalogue)
    {
        (groups, fields) = (ShippedGroups.Load(catalogue), FieldsOfWork.Load(catalogue));
        return [.. groups.BadFiles, .. fields.BadFiles];
    }

    public override IReadOnlyList<Permission> Permissions => AddressBookAccess.All;

    public override IReadOnlyList<ActKind> Acts => AddressBookActs.All;

    public override IReadOnlyList<Measure> Measures => AddressBookMeasures.All;

    public override IReadOnlyList<JobKind> Jobs =>
    [
        new("address-book.finish-dispatches", "Gửi nốt văn bản bị dừng giữa chừng", "0 */5 * * * ?", AddressBook.Jobs.FinishDispatches.Run),
        new("address-book.forget-contacts", "Xoá đầu mối đã thôi", "0 40 3 * * ?", AddressBook.Jobs.ForgetContacts.Run),
    ];

    public override IReadOnlyList<MenuLine> Menu =>
    [
        new(Face.Desk, 15, "Văn bản nhận", "/ban/nhan", "mail", AccessRule.Needs(AddressBookAccess.Receive)),
        new(Face.Desk, 80, "Danh bạ", "/ban/danh-ba", "book-open", AccessRule.Needs(AddressBookAccess.Read)),
    ];

    public override IReadOnlyList<HeadLine> HeadLines => [ThemesOfYear.Head];

    public override void Services(IServiceCollection services)
    {
        services.AddSingleton(groups);
        services.AddSingleton(fields);
        services.AddSingleton<ThemesOfYear>();
        services.AddScoped<WhoAnswers>();
        services.AddScoped<Monitors>();
        services.AddScoped<GroupsOfUnit>();
        services.AddScoped<ListLines>();
        services.AddScoped<SendDispatch>();
        services.AddScoped<DeliverRest>();
    }

    public override void Tables(ModelBuilder model)
    {
        AddressBookTables.Map(model);
        RegisterTables.Map(model);
    }

    public override void Routes(Routes routes) => AddressBookRoutes.List(routes);

    public override Task Demo(DemoWorld world, CancellationToken stop) => AddressBook.Demo.DemoAddressBook.Make(world, stop);
}
