// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.37;

import {AccessManager} from "@openzeppelin/contracts/access/manager/AccessManager.sol";
import {ERC1967Proxy} from "@openzeppelin/contracts/proxy/ERC1967/ERC1967Proxy.sol";
import {Test} from "forge-std/Test.sol";
import {Datanets} from "../../contracts/Datanets.sol";
import {Licences} from "../../contracts/Licences.sol";
import {Models} from "../../contracts/Models.sol";
import {Settlement} from "../../contracts/Settlement.sol";
import {Staking} from "../../contracts/Staking.sol";
import {WOPEN} from "../../contracts/WOPEN.sol";
import {ILicences} from "../../contracts/interfaces/ILicences.sol";
import {IModels} from "../../contracts/interfaces/IModels.sol";
import {ICommittees} from "../../contracts/interfaces/IReviews.sol";
import {FeePolicy} from "../../contracts/libraries/FeePolicy.sol";

/// @notice The contracts with the roles that the genesis plan gives, at addresses of the test's choosing.
abstract contract LedgerTest is Test {
    uint64 internal constant GOVERNOR = 1;
    uint64 internal constant GUARDIAN = 2;
    uint64 internal constant PROPOSER = 3;
    uint64 internal constant DISPUTES = 4;

    uint64 internal constant LOCKER = 5;
    uint64 internal constant SLASHER = 6;

    uint64 internal constant WINDOW = 1 days;
    uint256 internal constant BOND = 1 ether + 1; // odd, so that halves show what becomes of the last wei
    uint48 internal constant BOND_LOCK = 7 days;
    uint48 internal constant UNBOND_DELAY = 21 days;
    uint96 internal constant LEAST_STAKE = 1 ether;
    uint96 internal constant VALIDATOR_BOND = 10 ether;
    uint16 internal constant VALIDATOR_SEATS = 3;
    uint16 internal constant PANEL = 3;
    bytes32 internal constant LICENCE = "CC-BY-4.0";
    address internal constant DEAD = 0x000000000000000000000000000000000000dEaD;

    address internal admin = makeAddr("admin");
    address internal governor = makeAddr("governor");
    address internal guardian = makeAddr("guardian");
    address internal proposer = makeAddr("proposer");
    address internal disputes = makeAddr("disputes");
    address internal treasury = makeAddr("treasury");
    address internal alice = makeAddr("alice");
    address internal bob = makeAddr("bob");
    address internal mallory = makeAddr("mallory");

    AccessManager internal manager;
    WOPEN internal token;
    /// @dev Nobody stands here unless a test lays something there: only curated Datanets and reports ask for it.
    ICommittees internal reviews = ICommittees(makeAddr("reviews"));
    Licences internal licences;
    Datanets internal datanets;
    Models internal models;
    Settlement internal settlement;
    Staking internal staking;

    function setUp() public virtual {
        vm.warp(1_700_000_000);
        manager = new AccessManager(admin);
        token = new WOPEN();
        licences = Licences(
            address(
                new ERC1967Proxy(
                    address(new Licences()), abi.encodeCall(Licences.initialize, (address(manager)))
                )
            )
        );
        datanets = Datanets(
            address(
                new ERC1967Proxy(
                    _datanetsImplementation(BOND_LOCK), abi.encodeCall(Datanets.initialize, (address(manager)))
                )
            )
        );
        models = Models(
            address(
                new ERC1967Proxy(
                    address(new Models(datanets, licences)), abi.encodeCall(Models.initialize, (address(manager)))
                )
            )
        );
        settlement = new Settlement(token, address(manager), WINDOW, BOND, treasury, genesisPolicy());
        staking = new Staking(
            settlement, address(manager), UNBOND_DELAY, LEAST_STAKE, VALIDATOR_BOND, VALIDATOR_SEATS
        );

        vm.startPrank(admin);
        manager.grantRole(GOVERNOR, governor, 0);
        manager.grantRole(GUARDIAN, guardian, 0);
        manager.grantRole(PROPOSER, proposer, 0);
        manager.grantRole(DISPUTES, disputes, 0);
        _assign(address(staking), Staking.lock.selector, LOCKER);
        _assign(address(staking), Staking.unlock.selector, LOCKER);
        _assign(address(staking), Staking.slash.selector, SLASHER);
        _assign(address(settlement), Settlement.propose.selector, PROPOSER);
        _assign(address(settlement), Settlement.veto.selector, GUARDIAN);
        _assign(address(settlement), Settlement.cancel.selector, DISPUTES);
        _assign(address(settlement), Settlement.setPolicy.selector, GOVERNOR);
        _assign(address(settlement), Settlement.setTreasury.selector, GOVERNOR);
        _assign(address(datanets), datanets.upgradeToAndCall.selector, GOVERNOR);
        _assign(address(models), models.upgradeToAndCall.selector, GOVERNOR);
        _assign(address(licences), licences.upgradeToAndCall.selector, GOVERNOR);
        _assign(address(licences), Licences.registerStandard.selector, GOVERNOR);
        vm.stopPrank();
        vm.startPrank(governor);
        licences.registerStandard(_permissive(LICENCE, true));
        licences.registerStandard(_permissive("MIT", true));
        vm.stopPrank();

        vm.deal(proposer, 100 ether);
        vm.deal(alice, 100 ether);
        vm.deal(bob, 100 ether);
        vm.deal(mallory, 100 ether);
    }

    function genesisPolicy() internal pure returns (FeePolicy.Policy memory) {
        return FeePolicy.Policy({
            data: 6000,
            builder: 1500,
            parents: 500,
            operator: 1500,
            stakers: 0,
            treasury: 400,
            burn: 100
        });
    }

    function _datanetsImplementation(uint48 bondLock) internal returns (address) {
        return address(new Datanets(bondLock, PANEL, licences, reviews));
    }

    /// @dev One parent, with the whole of the parents' line.
    function _parent(uint256 modelId) internal pure returns (IModels.Parent[] memory parents) {
        parents = new IModels.Parent[](1);
        parents[0] = IModels.Parent(uint128(modelId), 10_000);
    }

    /// @dev Terms that allow everything, for ever and everywhere.
    function _permissive(bytes32 id, bool attribution) internal pure returns (ILicences.Terms memory terms) {
        terms.id = id;
        terms.train = true;
        terms.derive = true;
        terms.commercial = true;
        terms.attribution = attribution;
    }

    function _assign(address target, bytes4 selector, uint64 role) private {
        bytes4[] memory selectors = new bytes4[](1);
        selectors[0] = selector;
        manager.setTargetFunctionRole(target, selectors, role);
    }
}

/// @notice A contract that refuses native coins.
contract Refuser {
    error Refused();

    receive() external payable {
        revert Refused();
    }

    function forward(address target, bytes calldata data) external payable returns (bytes memory returned) {
        bool done;
        (done, returned) = target.call{value: msg.value}(data);
        if (!done) {
            assembly {
                revert(add(returned, 32), mload(returned))
            }
        }
    }
}

/// @notice A contract that, when it is paid, makes one more call, and remembers whether that succeeded.
contract Reenterer {
    address public target;
    bytes public data;
    bool public tried;
    bool public succeeded;

    function arm(address target_, bytes calldata data_) external {
        target = target_;
        data = data_;
    }

    function forward(address to, bytes calldata call) external payable returns (bool done) {
        (done,) = to.call{value: msg.value}(call);
    }

    receive() external payable {
        if (target != address(0) && !tried) {
            tried = true;
            (succeeded,) = target.call(data);
        }
    }
}
