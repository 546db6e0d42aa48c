using CauNoi.Platform.Pages;
using CauNoi.AddressBook.Rules;
using Microsoft.AspNetCore.Http;

namespace CauNoi.AddressBook.Show;

/// <summary>The first page of AddressBook.</summary>
public static class ShowAddressBook
{
    public static IResult Page(Visit visit) =>
        visit.Page<AddressBookPage>(new AddressBookModel($"{PartOfDay.Greeting(visit.Now)}, {visit.Actor.Name}", visit.Now));
}

public sealed record AddressBookModel(string Greeting, DateTimeOffset Now);
